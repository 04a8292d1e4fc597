import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { ReadChanges } from '../../../../src/app/run';
import type { EarlierVersion } from '../../../../src/reading/reading';
import { RegiebladError } from '../../../../src/model/error';
import { fakeServices, project, reading, reread, session } from '../../fixtures';
import { axeViolations, openPane } from '../../pane';

// Rendering Fluent and asking axe takes seconds on a busy machine.
jest.setTimeout(60_000);

const title = 'Eerdere versies van de lijst';
const add = 'Eerdere versie van de lijst toevoegen';
const region = () => within(screen.getByRole('region', { name: title }));

function version(name: string, changes: Partial<EarlierVersion> = {}): EarlierVersion {
  const projects = [project('4.1', 'Stationskwartier'), project('4.2', 'De Weide')];
  return { name, file: null, date: '2024-01-01', projects, matched: 1, use: 'used', ...changes };
}

/** A file with its bytes, which jsdom doesn’t give. */
function olderFile(): File {
  const arrayBuffer = () => Promise.resolve(new Uint8Array([97, 98, 99]).buffer);
  return Object.assign(new File(['abc'], 'oud.xlsx'), { arrayBuffer });
}

/** Reads older files as the worker would: with the date given, else without one. */
function read(changes: ReadChanges) {
  const files = (changes.earlier ?? []).map(({ name, date }) =>
    version(name, { file: name, date, use: date === null ? 'no-date' : 'used' }),
  );
  const findings = files
    .filter(({ use }) => use === 'no-date')
    .map(({ name }) => ({ code: 'earlier-no-date', severity: 'info' as const, params: { name } }));
  return reading({ earlier: [version('Stand 2024'), ...files], findings });
}

async function open(services = fakeServices()): Promise<UserEvent> {
  const user = openPane(services);
  await user.click(screen.getByRole('button', { name: 'Lees dit werkboek' }));
  await screen.findByRole('region', { name: title });
  return user;
}

function servicesThatRead() {
  let understood = session('excel', read({}));
  return fakeServices('excel', {
    read: () => Promise.resolve(understood),
    readAgain: (changes) => {
      const all = { ...understood.choices, ...changes };
      understood = reread(understood, read(all), changes);
      return Promise.resolve(understood);
    },
  });
}

describe('earlier versions of the list', () => {
  it('are shown with their date and how many projects come back', async () => {
    await open(servicesThatRead());
    expect(region().getByText('Stand 2024')).toBeTruthy();
    expect(region().getByText('1 januari 2024: 2 projecten, waarvan 1 ook in latere lijsten.')).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
  });

  it('can be added from a file, dated and taken away', async () => {
    const services = servicesThatRead();
    const user = await open(services);
    await user.upload(region().getByLabelText(add, { selector: 'input' }), olderFile());
    expect(
      await region().findByText(/^oud\.xlsx is een eerdere versie van de lijst zonder datum/),
    ).toBeTruthy();
    expect(services.readAgain).toHaveBeenLastCalledWith(
      { earlier: [{ name: 'oud.xlsx', bytes: new Uint8Array([97, 98, 99]), date: null }] },
      expect.anything(),
    );
    fireEvent.change(region().getByLabelText('Datum van oud.xlsx'), { target: { value: '2023-05-01' } });
    expect(await region().findByText(/^1 mei 2023: 2 projecten/)).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
    await user.click(region().getByRole('button', { name: 'Weghalen: oud.xlsx' }));
    await waitFor(() => expect(region().queryByText('oud.xlsx')).toBeNull());
    expect(services.readAgain).toHaveBeenLastCalledWith({ earlier: [] }, expect.anything());
  });

  it('that can’t be read leave all as it was, and the file is named', async () => {
    const services = servicesThatRead();
    services.readAgain.mockRejectedValue(new RegiebladError('encrypted', { earlier: 'oud.xlsx' }));
    const user = await open(services);
    await user.upload(region().getByLabelText(add, { selector: 'input' }), olderFile());
    expect(await screen.findByText(/Bij de eerdere lijst “oud\.xlsx”:/)).toBeTruthy();
    expect(region().queryByLabelText('Datum van oud.xlsx')).toBeNull();
  });
});
