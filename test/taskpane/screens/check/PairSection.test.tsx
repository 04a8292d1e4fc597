import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { PairChoice } from '../../../../src/model/pairs';
import { pairs } from '../../../../src/app/pairs';
import type { PaneServices } from '../../../../src/taskpane/services';
import { fakeServices, session } from '../../fixtures';
import { axeViolations, openPane } from '../../pane';

// Rendering Fluent and asking axe takes seconds on a busy machine.
jest.setTimeout(60_000);

const region = () => within(screen.getByRole('region', { name: 'Wat telt zwaarder?' }));
const press = (user: UserEvent, name: string | RegExp): Promise<void> =>
  user.click(region().getByRole('button', { name }));

/** The check screen of a workbook that remembers these answers; reading again keeps what was said. */
async function check(remembered?: PairChoice): Promise<[UserEvent, PaneServices]> {
  const read = session('excel');
  const said = { ...read, answers: { ...read.answers, pairs: remembered } };
  const services = fakeServices('excel', {
    read: () => Promise.resolve(said),
    readAgain: (changes) =>
      Promise.resolve({
        ...said,
        choices: { ...said.choices, ...changes },
        answers: { ...said.answers, pairs: changes.pairs ?? remembered },
      }),
  });
  const user = openPane(services);
  await user.click(screen.getByRole('button', { name: 'Lees dit werkboek' }));
  await screen.findByRole('heading', { level: 1, name: 'Klopt dit?' }, { timeout: 20_000 });
  return [user, services];
}

/** Everything equally important, but for the answers given here. */
function answers(use = false, ...others: PairChoice['answers']): PairChoice {
  const equal = pairs.map((pair) => ({ ...pair, more: pair.first, strength: 1 as const }));
  const differs = (one: PairChoice['answers'][number]) =>
    others.find(({ first, second }) => first === one.first && second === one.second) ?? one;
  return { answers: equal.map(differs), use };
}

describe('weights from choices in pairs', () => {
  it('asks one question after another by keyboard, remembers each answer and goes on later', async () => {
    const [user] = await check();
    await press(user, 'Begin met tien vragen');
    const question = await region().findByRole('heading', { level: 3 });
    expect(question.textContent).toBe(
      'Vraag 1 van 10: wat telt zwaarder, bijdrage aan de opgave of haalbaarheid?',
    );
    expect(document.activeElement).toBe(question);
    expect(region().getAllByRole('radio')).toHaveLength(9);
    expect(region().getByRole('button', { name: 'Volgende' }).getAttribute('aria-disabled')).toBe('true');
    const equal = region().getByRole<HTMLInputElement>('radio', { name: 'Even zwaar' });
    equal.focus();
    await user.keyboard('[Space]');
    expect(equal.checked).toBe(true);
    await press(user, 'Volgende');
    expect((await region().findByRole('heading', { level: 3 })).textContent).toMatch(/^Vraag 2 van 10/);
    await press(user, 'Later verder');
    expect(await region().findByRole('button', { name: 'Ga verder (1 van 10 beantwoord)' })).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Wat telt zwaarder?');
    expect(await axeViolations()).toEqual([]);
  });

  it('shows the weights after the last question and lets the next run use them', async () => {
    const [last] = [...pairs].reverse();
    const { answers: all } = answers();
    const [user, services] = await check({ answers: all.slice(0, -1), use: false });
    await press(user, 'Ga verder (9 van 10 beantwoord)');
    expect(last).toEqual({ first: 'policy', second: 'efficiency' });
    await user.click(region().getByRole('radio', { name: 'Even zwaar' }));
    await press(user, 'Volgende');
    const outcome = await region().findByRole('heading', { name: 'Uw gewichten' });
    expect(document.activeElement).toBe(outcome);
    expect(region().getByText('Snelheid: 20 %')).toBeTruthy();
    expect(region().getByText(/^Uw antwoorden passen bij elkaar \(consistentie 0,00/)).toBeTruthy();
    await press(user, 'Gebruik deze gewichten');
    expect(await region().findByText(/komen deze gewichten op RB Uitgangspunten te staan/)).toBeTruthy();
    expect(services.readAgain).toHaveBeenLastCalledWith(
      expect.objectContaining({ pairs: expect.objectContaining({ use: true }) }),
      expect.anything(),
    );
    expect(await axeViolations()).toEqual([]);
    await press(user, 'Gebruik ze toch niet');
    expect(await region().findByRole('button', { name: 'Gebruik deze gewichten' })).toBeTruthy();
  });

  it('advises to look again at the answer that contradicts the others', async () => {
    const odd = { first: 'contribution', second: 'speed', more: 'contribution', strength: 9 } as const;
    const [user] = await check(answers(false, odd));
    expect(
      region().getByText(/^Uw antwoorden spreken elkaar tegen .* bijdrage aan de opgave en snelheid/),
    ).toBeTruthy();
    await press(user, 'Bekijk die vraag opnieuw');
    const question = await region().findByRole('heading', { level: 3 });
    expect(question.textContent).toContain('bijdrage aan de opgave of snelheid?');
    const chosen = region().getByRole<HTMLInputElement>('radio', {
      name: 'Bijdrage aan de opgave telt zeer veel zwaarder',
    });
    expect(chosen.checked).toBe(true);
    await user.click(region().getByRole('radio', { name: 'Even zwaar' }));
    await press(user, 'Volgende');
    expect(await region().findByText(/^Uw antwoorden passen bij elkaar/)).toBeTruthy();
  });
});
