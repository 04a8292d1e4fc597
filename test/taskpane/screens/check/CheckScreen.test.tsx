import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { RegiebladError } from '../../../../src/model/error';
import type { Reading } from '../../../../src/reading/reading';
import { columns, fakeServices, findings, list, reading, reread, session } from '../../fixtures';
import { axeViolations, openPane } from '../../pane';

// Rendering Fluent and asking axe takes seconds on a busy machine.
jest.setTimeout(30_000);

const readButton = 'Lees dit werkboek';
const confirmButton = 'Klopt, reken door';

const heading = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { level: 1, name });
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const region = (name: string) => within(screen.getByRole('region', { name }));

/** Opens the check screen of a workbook that was read so. */
async function check(changes: Partial<Reading> = {}): Promise<UserEvent> {
  const read = session('excel', changes);
  const user = openPane(fakeServices('excel', { read: () => Promise.resolve(read) }));
  await user.click(button(readButton));
  await heading('Klopt dit?');
  return user;
}

describe('the facts', () => {
  it('shows what was understood: the list, its rows, the agreement, the staff, the date', async () => {
    const user = openPane(fakeServices());
    await user.click(button(readButton));
    await heading('Klopt dit?');
    const facts = region('Gelezen');
    expect(facts.getByText('Projecten, rij 6 tot en met 71 (kop: rij 4 tot en met 5)')).toBeTruthy();
    expect(facts.getByText('1.480–1.560, bij 4 projecten onbekend')).toBeTruthy();
    expect(facts.getByText('Woondeal 2022: 1.240 woningen, 2022–2030')).toBeTruthy();
    expect(facts.getByText('3 rijen, gewoon meegeteld')).toBeTruthy();
    expect(facts.getByLabelText<HTMLInputElement>('Peildatum').value).toBe('2026-07-01');
    expect(facts.getByText('1 juli 2026, uit het werkboek.')).toBeTruthy();
    const left = region('Weggelaten rijen');
    expect(left.getByText('Subtotaal: 2 rijen')).toBeTruthy();
    expect(left.getByText('Leeg: 2 rijen')).toBeTruthy();
  });

  it('says what stays unknown without an agreement and a staff list', async () => {
    const read = session('excel', { targets: [], staff: null });
    const user = openPane(fakeServices('excel', { read: () => Promise.resolve(read) }));
    await user.click(button(readButton));
    expect(await screen.findByText(/^Geen afspraak gevonden/)).toBeTruthy();
    expect(screen.getByText(/^Geen formatie gevonden/)).toBeTruthy();
  });

  it('selects the cell of a finding and of a row left out', async () => {
    const services = fakeServices();
    const user = openPane(services);
    await user.click(button(readButton));
    await user.click(await screen.findByRole('button', { name: 'Projecten, cel C20' }));
    expect(services.show).toHaveBeenCalledWith({ sheet: 'Projecten', row: 20, column: 3 });
    await user.click(button('rij 24'));
    expect(services.show).toHaveBeenLastCalledWith({ sheet: 'Projecten', row: 24, column: 1 });
  });
});

it('says each kind of thing that stands out once, and its places on request', async () => {
  const many = Array.from({ length: 60 }, (_, row) => ({ ...findings[1]!, cell: `B${row + 100}` }));
  const user = openPane(
    fakeServices('excel', { read: () => Promise.resolve(session('excel', { findings: many })) }),
  );
  await user.click(button(readButton));
  await screen.findByRole('button', { name: 'Projecten, cel B100' });
  expect(screen.getByText('60 keer')).toBeTruthy();
  expect(screen.getByText('2.400 woningen')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Projecten, cel B101' })).toBeNull();
  await user.click(button('Nog 59 keer'));
  expect(button('Projecten, cel B125')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Projecten, cel B126' })).toBeNull();
  await user.click(button('Toon meer (nu 25 van 59)'));
  expect(button('Projecten, cel B150')).toBeTruthy();
  expect(await axeViolations()).toEqual([]);
});

it('shows a few kinds of findings first, and the others at a press', async () => {
  const many = Array.from({ length: 10 }, (_, kind) => ({ ...findings[0]!, code: `kind-${kind}` }));
  const user = await check({ findings: many });
  expect(screen.getByText('kind-7')).toBeTruthy();
  expect(screen.queryByText('kind-8')).toBeNull();
  await user.click(button('Toon meer soorten (nu 8 van 10)'));
  expect(screen.getByText('kind-9')).toBeTruthy();
  expect(document.activeElement?.textContent).toContain('kind-8');
});

it('names rows left out only among the rows left out', async () => {
  const ignored = { ...findings[0]!, code: 'subtotal-ignored', params: { row: 12, text: 'Subtotaal' } };
  const user = openPane(
    fakeServices('excel', { read: () => Promise.resolve(session('excel', { findings: [ignored] })) }),
  );
  await user.click(button(readButton));
  expect(await screen.findByText('Er valt niets op.')).toBeTruthy();
  expect(button('rij 12')).toBeTruthy();
});

describe('the reference date', () => {
  it('can be picked, is read in at once and shown as the user’s choice', async () => {
    const services = fakeServices();
    const user = openPane(services);
    await user.click(button(readButton));
    fireEvent.change(await screen.findByLabelText('Peildatum'), { target: { value: '2026-01-31' } });
    expect(services.readAgain).toHaveBeenCalledWith({ referenceDate: '2026-01-31' }, expect.anything());
    expect(await screen.findByText(/, door u gekozen/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Peildatum').value).toBe('2026-01-31');
  });

  it('that is typed waits for the end of the typing', async () => {
    const services = fakeServices();
    const user = openPane(services);
    await user.click(button(readButton));
    const field = await screen.findByLabelText('Peildatum');
    fireEvent.keyDown(field, { key: '2' });
    fireEvent.change(field, { target: { value: '0002-07-01' } });
    fireEvent.change(field, { target: { value: '2027-07-01' } });
    expect(services.readAgain).not.toHaveBeenCalled();
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(services.readAgain).toHaveBeenCalledWith({ referenceDate: '2027-07-01' }, expect.anything());
    expect(await screen.findByText(/, door u gekozen/)).toBeTruthy();
  });

  it('goes back to the one found when the field is emptied, and refuses a year out of reach', async () => {
    const services = fakeServices();
    const user = openPane(services);
    await user.click(button(readButton));
    const field = await screen.findByLabelText<HTMLInputElement>('Peildatum');
    fireEvent.change(field, { target: { value: '0202-07-01' } });
    expect(field.value).toBe('2026-07-01');
    expect(services.readAgain).not.toHaveBeenCalled();
    fireEvent.change(field, { target: { value: '' } });
    expect(services.readAgain).toHaveBeenCalledWith({ referenceDate: undefined }, expect.anything());
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLInputElement>('Peildatum').value).toBe('2026-07-01'),
    );
  });
});

it('lets the user choose the list where several sheets hold one, and go back', async () => {
  const twice = {
    ...session(),
    candidates: [
      { sheet: 'Projecten', counted: true },
      { sheet: 'Stand 2024', counted: false },
    ],
  };
  const services = fakeServices('excel', {
    read: () => Promise.resolve(twice),
    readAgain: (changes) => Promise.resolve(reread(twice, reading(), changes)),
  });
  const user = openPane(services);
  await user.click(button(readButton));
  const select = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Projectenlijst' });
  expect(within(select).getByRole<HTMLOptionElement>('option', { selected: true }).text).toBe(
    'Zoals gevonden: Projecten',
  );
  await user.selectOptions(select, 'Alleen Stand 2024');
  expect(services.readAgain).toHaveBeenCalledWith({ sheet: 'Stand 2024' }, expect.anything());
  await waitFor(() => expect(select.value).toBe('Stand 2024'));
  expect(region('Door u gekozen').getByText('Alleen blad Stand 2024 telt')).toBeTruthy();
  await user.selectOptions(select, 'Zoals gevonden: Projecten');
  expect(services.readAgain).toHaveBeenLastCalledWith({ sheet: '' }, expect.anything());
});

it('names the first rows left out for a reason, with their words, and the others at a press', async () => {
  const rows = Array.from({ length: 15 }, (_, index) => index + 10);
  const excludedRows = rows.map((row) => ({ row, reason: 'heading' as const }));
  const told = rows.map((row) => ({
    ...findings[0]!,
    code: 'heading-ignored',
    params: { row, text: `Kern ${row}` },
  }));
  const user = await check({ lists: [list({ excludedRows })], findings: told });
  expect(screen.getByText('Tussenkop: 15 rijen')).toBeTruthy();
  expect(button('rij 19')).toBeTruthy();
  expect(screen.getByText('Kern 19')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'rij 20' })).toBeNull();
  await user.click(button('Toon meer rijen (nu 10 van 15)'));
  expect(screen.getByText('Kern 24')).toBeTruthy();
});

it('takes a row that was left out for a project at a press, and back', async () => {
  const excludedRows = [{ row: 9, reason: 'note' as const }];
  const user = await check({ lists: [list({ excludedRows })] });
  await user.click(button('Toch een project: rij 9'));
  const answers = region('Door u gekozen');
  expect(await answers.findByText('Rij “rij 9” op blad Projecten is een project')).toBeTruthy();
  await user.click(answers.getByRole('button', { name: /Neem terug/ }));
  await waitFor(() => expect(screen.queryByText(/Rij “rij 9”/)).toBeNull());
});

it('says of every list whether it counts, why not, and counts another at a press', async () => {
  const old = list({ sheet: 'Stand 2024', columns: [] });
  const leftOut = {
    code: 'list-left-out',
    severity: 'warning' as const,
    sheet: 'Stand 2024',
    params: { other: 'Projecten', rows: 3, by: 'date' },
  };
  const user = await check({ lists: [list(), old], usedLists: [0], findings: [leftOut] });
  const facts = region('Gelezen');
  expect(facts.getByText('Stand 2024, 3 projecten')).toBeTruthy();
  expect(facts.getByText(/bevat grotendeels dezelfde projecten als Projecten/)).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Vragen aan u' })).toBeTruthy();
  expect(screen.queryByText(/Welke telt/)).toBeNull();
  await user.click(button('Tel alleen Stand 2024'));
  expect(await region('Door u gekozen').findByText('Alleen blad Stand 2024 telt')).toBeTruthy();
});

it('says where the agreement stands', async () => {
  const [target] = reading().targets;
  await check({ targets: [{ ...target!, cell: { sheet: 'Afspraken', address: 'B4' } }] });
  expect(region('Gelezen').getByRole('button', { name: 'Afspraken, cel B4' })).toBeTruthy();
});

describe('columns', () => {
  it('can get another meaning, which is read in at once, said, and taken back at a press', async () => {
    const services = fakeServices();
    const user = openPane(services);
    await user.click(button(readButton));
    const name = 'Betekenis van Aantal, kolom C';
    await user.selectOptions(await screen.findByRole('combobox', { name }), 'Sloop');
    const corrections = [{ sheet: 'Projecten', header: 'Aantal', field: 'demolition' }];
    expect(services.readAgain).toHaveBeenCalledWith({ corrections }, expect.anything());
    const columnsOfList = region('Kolommen');
    expect(await columnsOfList.findByText('Door u gekozen')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name }));
    expect(screen.getByText(/^Bijgewerkt\. 3 projecten/)).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
    await user.click(button('Terug naar wat Regieblad las: Aantal, kolom C'));
    expect(services.readAgain).toHaveBeenLastCalledWith({ corrections: [] }, expect.anything());
    await waitFor(() => expect(columnsOfList.queryByText('Door u gekozen')).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name }));
  });

  it('keep the focus near when a column is folded away by its correction being taken back', async () => {
    const user = openPane(fakeServices());
    await user.click(button(readButton));
    await heading('Klopt dit?');
    await user.click(button('3 kolommen zeker herkend'));
    const name = 'Betekenis van Nr., kolom A';
    await user.selectOptions(screen.getByRole('combobox', { name }), 'Gemeente');
    await user.click(await screen.findByRole('button', { name: '2 kolommen zeker herkend' }));
    await user.click(button('Terug naar wat Regieblad las: Nr., kolom A'));
    await screen.findByRole('button', { name: '3 kolommen zeker herkend' });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Kolommen'));
  });

  it('with the same header are told apart when one is corrected', async () => {
    const services = fakeServices('excel', {
      read: () =>
        Promise.resolve(
          session('excel', {
            lists: [list({ columns: [...columns, { ...columns[2]!, column: 7, field: 'midRent' }] })],
          }),
        ),
    });
    const user = openPane(services);
    await user.click(button(readButton));
    const second = await screen.findByRole('combobox', { name: 'Betekenis van Aantal, kolom G' });
    await user.selectOptions(second, 'Sloop');
    const corrections = [{ sheet: 'Projecten', header: 'Aantal', occurrence: 2, field: 'demolition' }];
    expect(services.readAgain).toHaveBeenCalledWith({ corrections }, expect.anything());
  });

  it('keep the old reading in view when a correction can’t be read', async () => {
    const readAgain = (): Promise<never> => Promise.reject(new RegiebladError('no-list'));
    const user = openPane(fakeServices('excel', { readAgain }));
    await user.click(button(readButton));
    await user.selectOptions(await screen.findByRole('combobox', { name: /^Betekenis van Aantal/ }), 'Sloop');
    expect(await screen.findByText(/Er is geen projectenlijst/)).toBeTruthy();
    expect(await heading('Klopt dit?')).toBeTruthy();
    expect(button(confirmButton).getAttribute('aria-disabled')).toBeNull();
  });

  it('show the certain and the unused ones on request', async () => {
    const user = await check();
    expect(screen.queryByRole('combobox', { name: /Dossier/ })).toBeNull();
    await user.click(button('1 kolom niet gebruikt'));
    const select = screen.getByRole<HTMLSelectElement>('combobox', {
      name: 'Betekenis van Dossier, kolom F',
    });
    expect(select.value).toBe('other');
    expect(await axeViolations()).toEqual([]);
  });

  it('of a very wide list come in portions', async () => {
    const wide = Array.from({ length: 40 }, (_, index) => ({
      ...columns[5]!,
      column: index + 1,
      header: `Kolom ${index + 1}`,
    }));
    const user = await check({ lists: [list({ columns: wide })] });
    await user.click(button('40 kolommen niet gebruikt'));
    expect(region('Kolommen').getAllByRole('combobox')).toHaveLength(15);
    await user.click(button('Toon meer kolommen (nu 15 van 40)'));
    expect(region('Kolommen').getAllByRole('combobox')).toHaveLength(30);
  });
});

describe('a choice of before that fits no more', () => {
  it('is said with its header, and can be forgotten', async () => {
    const correction = { sheet: 'Projecten', header: 'Oude kop', field: 'phase' };
    const row = { sheet: 'Projecten', words: 'Reserve' };
    const read = {
      ...session(),
      answers: { corrections: [correction], leadAnswers: [], projectRows: [row] },
      lost: { corrections: [correction], projectRows: [row], sheet: 'Stand 2023' },
    };
    // The first choice is still being read in when the second is made, however fast the machine.
    const readAgain = () => new Promise<never>(() => undefined);
    const services = fakeServices('excel', { read: () => Promise.resolve(read), readAgain });
    const user = openPane(services);
    await user.click(button(readButton));
    expect(await screen.findByText(/betekenis voor kolom “Oude kop” op blad Projecten/)).toBeTruthy();
    expect(screen.getByText(/U koos eerder blad Stand 2023 als projectenlijst/)).toBeTruthy();
    expect(screen.getByText(/dat de rij “Reserve” op blad Projecten een project is/)).toBeTruthy();
    const [column, said] = screen.getAllByRole('button', { name: 'Vergeet deze keuze' });
    await user.click(column!);
    expect(services.readAgain).toHaveBeenLastCalledWith({ corrections: [] }, expect.anything());
    await waitFor(() => expect(screen.queryByText(/Oude kop/)).toBeNull());
    await user.click(said!);
    expect(services.readAgain).toHaveBeenLastCalledWith(
      { corrections: [], projectRows: [] },
      expect.anything(),
    );
  });
});
