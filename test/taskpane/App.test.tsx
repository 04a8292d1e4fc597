import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { withChanges, type Progress } from '../../src/app/run';
import { RegiebladError } from '../../src/model/error';
import type { PaneServices } from '../../src/taskpane/services';
import { fakeServices, findings, finished, hostInfo, list, session } from './fixtures';
import { axeViolations, openPane } from './pane';

// Rendering Fluent and asking axe takes seconds on a busy machine.
jest.setTimeout(30_000);

const readButton = 'Lees dit werkboek';
const confirmButton = 'Klopt, reken door';

const heading = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { level: 1, name });
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

describe('in Excel', () => {
  it('goes from a button press to the key figures', async () => {
    const services = fakeServices();
    const user = openPane(services);
    expect(services.read).not.toHaveBeenCalled();
    await user.click(button(readButton));
    expect(document.activeElement).toBe(await heading('Klopt dit?'));
    expect(await axeViolations()).toEqual([]);
    await user.click(button(confirmButton));
    expect(document.activeElement).toBe(await heading('Woningbouw in één oogopslag'));
    expect(screen.getByText(/^Afspraak 1\.240 woningen tot en met 2030\./)).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
  });

  it('leaves the focus alone when the pane opens', async () => {
    openPane(fakeServices());
    await heading('Van projectenlijst naar regie');
    expect(document.activeElement).toBe(document.body);
    expect(await axeViolations()).toEqual([]);
  });

  it('shows what was understood: the list, its rows, the agreement, the staff, the date', async () => {
    const user = openPane(fakeServices());
    await user.click(button(readButton));
    await heading('Klopt dit?');
    const facts = within(screen.getByRole('region', { name: 'Gelezen' }));
    expect(facts.getByText('Projecten, rij 6 tot en met 71 (kop: rij 4 tot en met 5)')).toBeTruthy();
    expect(facts.getByText('1.480–1.560, bij 4 projecten onbekend')).toBeTruthy();
    expect(facts.getByText('Woondeal 2022: 1.240 woningen, 2022–2030')).toBeTruthy();
    expect(facts.getByText('3 rijen, gewoon meegeteld')).toBeTruthy();
    expect(facts.getByLabelText<HTMLInputElement>('Peildatum').value).toBe('2026-07-01');
    expect(facts.getByText('1 juli 2026, uit het werkboek.')).toBeTruthy();
    const left = within(screen.getByRole('region', { name: 'Weggelaten rijen' }));
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

  it('says why a cell can’t be shown', async () => {
    const show = (): Promise<void> => Promise.reject(new RegiebladError('cell-edit-mode'));
    const user = openPane(fakeServices('excel', { show }));
    await user.click(button(readButton));
    await user.click(await screen.findByRole('button', { name: 'rij 24' }));
    expect(await screen.findByText(/Enter/)).toBeTruthy();
  });

  it('opens the overview and the other sheets after a run', async () => {
    const services = fakeServices();
    const user = openPane(services);
    await user.click(button(readButton));
    await user.click(await screen.findByRole('button', { name: confirmButton }));
    await user.click(await screen.findByRole('button', { name: 'Open RB Overzicht' }));
    expect(services.show).toHaveBeenCalledWith({ sheet: 'RB Overzicht', row: 1, column: 1 });
    await user.click(button('Toon alle 11 bladen'));
    await user.click(button('RB Capaciteit'));
    expect(services.show).toHaveBeenLastCalledWith({ sheet: 'RB Capaciteit', row: 1, column: 1 });
  });

  it('says when the workbook changed and reads it again', async () => {
    let change = (): void => undefined;
    const services = fakeServices('excel', {
      watch: (callback) => {
        change = callback;
        return Promise.resolve(() => Promise.resolve());
      },
    });
    const user = openPane(services);
    await user.click(button(readButton));
    await heading('Klopt dit?');
    act(() => change());
    expect(screen.getByText('Het werkboek is gewijzigd')).toBeTruthy();
    const [again] = screen.getAllByRole('button', { name: 'Lees opnieuw' });
    await user.click(again!);
    await waitFor(() => expect(screen.queryByText('Het werkboek is gewijzigd')).toBeNull());
    expect(services.read).toHaveBeenCalledTimes(2);
  });

  it('says at once that it stands outside Excel', async () => {
    const connect = (): Promise<never> => Promise.reject(new RegiebladError('ability-missing'));
    openPane(fakeServices('excel', { connect }));
    expect(await heading('Dit lukte niet')).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
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
  const many = Array.from({ length: 7 }, (_, kind) => ({ ...findings[0]!, code: `kind-${kind}` }));
  const user = openPane(
    fakeServices('excel', { read: () => Promise.resolve(session('excel', { findings: many })) }),
  );
  await user.click(button(readButton));
  await screen.findByText('kind-4');
  expect(screen.queryByText('kind-5')).toBeNull();
  await user.click(button('Toon nog 2 soorten'));
  expect(screen.getByText('kind-6')).toBeTruthy();
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
    expect(services.readAgain).toHaveBeenCalledWith(
      { referenceDate: '2026-01-31', corrections: [] },
      expect.anything(),
    );
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
    expect(services.readAgain).toHaveBeenCalledWith(
      { referenceDate: '2027-07-01', corrections: [] },
      expect.anything(),
    );
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
    expect(services.readAgain).toHaveBeenCalledWith(
      { referenceDate: undefined, corrections: [] },
      expect.anything(),
    );
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
  const readAgain: PaneServices['readAgain'] = (changes) =>
    Promise.resolve({ ...twice, choices: withChanges(twice.choices, changes) });
  const services = fakeServices('excel', { read: () => Promise.resolve(twice), readAgain });
  const user = openPane(services);
  await user.click(button(readButton));
  const select = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Projectenlijst' });
  expect(within(select).getByRole<HTMLOptionElement>('option', { selected: true }).text).toBe(
    'Zoals gevonden: Projecten',
  );
  await user.selectOptions(select, 'Alleen Stand 2024');
  expect(services.readAgain).toHaveBeenCalledWith(
    { sheet: 'Stand 2024', corrections: [] },
    expect.anything(),
  );
  await waitFor(() => expect(select.value).toBe('Stand 2024'));
  await user.selectOptions(select, 'Zoals gevonden: Projecten');
  expect(services.readAgain).toHaveBeenLastCalledWith(
    { sheet: undefined, corrections: [] },
    expect.anything(),
  );
});

it('says that a run that broke off earlier is now finished', async () => {
  const resumed = finished();
  resumed.summary.report.resumed = true;
  const user = openPane(fakeServices('excel', { run: () => Promise.resolve(resumed) }));
  await user.click(button(readButton));
  await user.click(await screen.findByRole('button', { name: confirmButton }));
  expect(await screen.findByText(/Een vorige keer stopte het schrijven halverwege/)).toBeTruthy();
});

it('names the first rows left out for a reason and counts the rest', async () => {
  const excludedRows = Array.from({ length: 45 }, (_, index) => ({
    row: index + 10,
    reason: 'heading' as const,
  }));
  const read = session('excel', { lists: [list({ excludedRows })] });
  const user = openPane(fakeServices('excel', { read: () => Promise.resolve(read) }));
  await user.click(button(readButton));
  expect(await screen.findByText('Tussenkop: 45 rijen')).toBeTruthy();
  expect(button('rij 39')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'rij 40' })).toBeNull();
  expect(screen.getByText('en nog 15')).toBeTruthy();
});

describe('columns', () => {
  it('can get another meaning, which is read in at once and shown as the user’s choice', async () => {
    const services = fakeServices();
    const user = openPane(services);
    await user.click(button(readButton));
    const select = await screen.findByRole('combobox', { name: 'Betekenis van St., kolom E' });
    await user.selectOptions(select, 'Projectfase');
    const corrections = [{ sheet: 'Projecten', header: 'St.', field: 'phase' }];
    expect(services.readAgain).toHaveBeenCalledWith({ corrections }, expect.anything());
    expect(await screen.findByText('1 kolom om na te kijken')).toBeTruthy();
    await user.click(button('4 kolommen zeker herkend'));
    expect(screen.getByText('door u gekozen')).toBeTruthy();
  });

  it('keep the old reading in view when a correction can’t be read', async () => {
    const readAgain = (): Promise<never> => Promise.reject(new RegiebladError('no-list'));
    const user = openPane(fakeServices('excel', { readAgain }));
    await user.click(button(readButton));
    await user.selectOptions(
      await screen.findByRole('combobox', { name: /^Betekenis van St\./ }),
      'Projectfase',
    );
    expect(await screen.findByText(/projectenlijst/)).toBeTruthy();
    expect(await heading('Klopt dit?')).toBeTruthy();
    expect(button(confirmButton).getAttribute('aria-disabled')).toBeNull();
  });

  it('show the certain and the unused ones on request', async () => {
    const user = openPane(fakeServices());
    await user.click(button(readButton));
    await heading('Klopt dit?');
    expect(screen.queryByRole('combobox', { name: /Dossier/ })).toBeNull();
    await user.click(button('1 kolom niet gebruikt'));
    const select = screen.getByRole<HTMLSelectElement>('combobox', {
      name: 'Betekenis van Dossier, kolom F',
    });
    expect(select.value).toBe('other');
    expect(await axeViolations()).toEqual([]);
  });
});

describe('while working', () => {
  function pausedRun(): { services: jest.Mocked<PaneServices>; tell: (progress: Progress) => void } {
    let tell = (_progress: Progress): void => undefined;
    const services = fakeServices('excel', {
      run: (onProgress) => {
        tell = onProgress;
        return new Promise(() => undefined);
      },
    });
    return { services, tell: (progress) => act(() => tell(progress)) };
  }

  it('tells the steps in words and can be stopped until the first sheet', async () => {
    const { services, tell } = pausedRun();
    const user = openPane(services);
    await user.click(button(readButton));
    await user.click(await screen.findByRole('button', { name: confirmButton }));
    expect(document.activeElement).toBe(await heading('Bezig'));
    expect(button('Stoppen')).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
    tell({ step: 'writing', done: 4, total: 11 });
    expect(screen.getByText('Blad 4 van 11')).toBeTruthy();
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('4');
    expect(screen.queryByRole('button', { name: 'Stoppen' })).toBeNull();
  });

  it('stops on request and goes back to the check', async () => {
    const { services } = pausedRun();
    const user = openPane(services);
    await user.click(button(readButton));
    await user.click(await screen.findByRole('button', { name: confirmButton }));
    await user.click(await screen.findByRole('button', { name: 'Stoppen' }));
    expect(await heading('Klopt dit?')).toBeTruthy();
    expect(services.run.mock.calls[0]?.[1].aborted).toBe(true);
  });

  it('stops reading and goes back to the start', async () => {
    const services = fakeServices('excel', { read: () => new Promise(() => undefined) });
    const user = openPane(services);
    await user.click(button(readButton));
    expect(screen.getByRole('status').textContent).toBe('Het werkboek wordt gelezen.');
    await user.click(await screen.findByRole('button', { name: 'Stoppen' }));
    expect(document.activeElement).toBe(await heading('Van projectenlijst naar regie'));
    expect(services.read.mock.calls[0]?.[1].aborted).toBe(true);
  });
});

describe('trouble', () => {
  it('while writing says what to do, and the retry goes on without reading again', async () => {
    const services = fakeServices();
    services.run.mockRejectedValueOnce(new RegiebladError('cell-edit-mode'));
    const user = openPane(services);
    await user.click(button(readButton));
    await user.click(await screen.findByRole('button', { name: confirmButton }));
    expect(document.activeElement).toBe(await heading('Dit lukte niet'));
    expect(screen.getByText(/Enter/)).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
    await user.click(button('Probeer opnieuw'));
    expect(await heading('Woningbouw in één oogopslag')).toBeTruthy();
    expect(services.read).toHaveBeenCalledTimes(1);
    expect(services.run).toHaveBeenCalledTimes(2);
  });

  it('that was undone says what had stopped the writing', async () => {
    const run = (): Promise<never> =>
      Promise.reject(
        new RegiebladError('write-failed-restored', { code: 'InvalidOperation', reason: 'cell-edit-mode' }),
      );
    const user = openPane(fakeServices('excel', { run }));
    await user.click(button(readButton));
    await user.click(await screen.findByRole('button', { name: confirmButton }));
    expect(await screen.findByText(/teruggezet.* De oorzaak: U bent nog aan het typen/)).toBeTruthy();
    await user.click(button('Over en diagnose'));
    const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Over en diagnose' });
    expect(area.value).toContain('write-failed-restored, cell-edit-mode, InvalidOperation');
  });

  it('of the program itself shows a sentence, and keeps the message for the diagnosis', async () => {
    const run = (): Promise<never> => Promise.reject(new TypeError('x is undefined'));
    const user = openPane(fakeServices('excel', { run }));
    await user.click(button(readButton));
    await user.click(await screen.findByRole('button', { name: confirmButton }));
    expect(await screen.findByText(/^Er ging iets mis in Regieblad zelf/)).toBeTruthy();
    expect(screen.queryByText(/x is undefined/)).toBeNull();
    await user.click(button('Over en diagnose'));
    const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Over en diagnose' });
    expect(area.value).toContain('Laatste melding: unexpected: x is undefined');
  });

  it('in a screen leaves a way on instead of an empty pane', async () => {
    const broken = finished();
    Reflect.deleteProperty(broken.summary.results, 'delivery');
    const report = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const user = openPane(fakeServices('excel', { run: () => Promise.resolve(broken) }));
    await user.click(button(readButton));
    await user.click(await screen.findByRole('button', { name: confirmButton }));
    expect(await screen.findByText(/vastgelopen/)).toBeTruthy();
    await user.click(button('Begin opnieuw'));
    expect(await heading('Van projectenlijst naar regie')).toBeTruthy();
    report.mockRestore();
  });
});

describe('the diagnosis', () => {
  it('holds the versions and can be copied', async () => {
    const user = openPane(fakeServices());
    await user.click(button('Over en diagnose'));
    await user.click(button('Kopieer'));
    expect(await screen.findByText('Gekopieerd.')).toBeTruthy();
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain('Omgeving: ExcelApi 1.14 · PC');
    expect(copied).toMatch(/Regieblad: \d+\.\d+\.\d+/);
    expect(await axeViolations()).toEqual([]);
  });

  it('selects the text for the user where the clipboard is refused', async () => {
    const user = openPane(fakeServices());
    await user.click(button('Over en diagnose'));
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await user.click(button('Kopieer'));
    expect(await screen.findByText(/^Kopiëren lukt hier niet/)).toBeTruthy();
    const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Over en diagnose' });
    expect(area.selectionEnd - area.selectionStart).toBe(area.value.length);
  });
});

describe('in a browser', () => {
  const file = new File(['x'], 'lijst.xlsx');

  it('takes a file by the button and offers the result as a download', async () => {
    const made: Blob[] = [];
    URL.createObjectURL = (blob) => `blob:${made.push(blob as Blob)}`;
    const clicked = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const services = fakeServices('file');
    const user = openPane(services);
    expect(await axeViolations()).toEqual([]);
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    await user.upload(input, file);
    expect(services.read).toHaveBeenCalledWith({ kind: 'file', file }, expect.anything());
    await user.click(await screen.findByRole('button', { name: confirmButton }));
    await user.click(await screen.findByRole('button', { name: 'Download het werkboek' }));
    const [link] = clicked.mock.contexts as HTMLAnchorElement[];
    expect(link).toMatchObject({ download: 'woningbouw-regieblad.xlsx', href: 'blob:1' });
    expect(made[0]?.size).toBe(2);
    expect(await axeViolations()).toEqual([]);
    clicked.mockRestore();
  });

  it('shows places as text, for there is no Excel to show them', async () => {
    const user = openPane(fakeServices('file'));
    await user.click(button('Open het voorbeeld'));
    expect(await screen.findByText('Projecten, cel C20')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Projecten, cel C20' })).toBeNull();
  });

  it('asks for one file at a time', async () => {
    const services = fakeServices('file');
    openPane(services);
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(drop, { dataTransfer: { files: [file, file] } });
    act(() => void document.body.dispatchEvent(drop));
    expect(await screen.findByText('Kies één bestand tegelijk.')).toBeTruthy();
    expect(services.read).not.toHaveBeenCalled();
    expect(drop.defaultPrevented).toBe(true);
  });
});

describe('the language', () => {
  it('is that of Excel, and can be switched in the pane', async () => {
    const connect = (): Promise<ReturnType<typeof hostInfo>> =>
      Promise.resolve(hostInfo('excel', { language: 'en-US' }));
    const user = openPane(fakeServices('excel', { connect }));
    expect(await screen.findByRole('button', { name: 'Read this workbook' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
    await user.click(button('Nederlands'));
    expect(button(readButton)).toBeTruthy();
    expect(document.documentElement.lang).toBe('nl');
  });

  it('is that of the browser outside Excel', async () => {
    openPane(fakeServices('file'), 'de-DE');
    expect(await screen.findByRole('button', { name: 'Choose a file' })).toBeTruthy();
  });
});

it('shows the chart as a table on request', async () => {
  const user = openPane(fakeServices());
  await user.click(button(readButton));
  await user.click(await screen.findByRole('button', { name: confirmButton }));
  await heading('Woningbouw in één oogopslag');
  expect(screen.getByRole('img', { name: /^Staafdiagram .* 2026 tot en met 2031/ })).toBeTruthy();
  await user.click(button('Toon als tabel'));
  const row = screen.getByRole('row', { name: /^2027/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['186', '170', '120', '119–153']);
  expect(await axeViolations()).toEqual([]);
});
