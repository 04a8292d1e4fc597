import { act, screen, waitFor, within } from '@testing-library/react';
import type { Progress } from '../../src/app/run';
import { RegiebladError } from '../../src/model/error';
import type { PaneServices } from '../../src/taskpane/services';
import { fakeServices, finished, hostInfo } from './fixtures';
import { axeViolations, openPane } from './pane';

// Rendering Fluent and asking axe takes seconds on a busy machine.
jest.setTimeout(30_000);

const readButton = 'Lees dit werkboek';
const confirmButton = 'Klopt, reken door';

const heading = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { level: 1, name });
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

/** Waits for a screen and its heading to have the focus. */
async function expectFocusOn(title: string): Promise<void> {
  const found = await heading(title);
  expect(document.activeElement).toBe(found);
}

describe('in Excel', () => {
  it('goes from a button press to the key figures', async () => {
    const services = fakeServices();
    const user = openPane(services);
    expect(services.read).not.toHaveBeenCalled();
    await user.click(button(readButton));
    await expectFocusOn('Klopt dit?');
    expect(await axeViolations()).toEqual([]);
    await user.click(button(confirmButton));
    await expectFocusOn('Woningbouw in één oogopslag');
    expect(screen.getByText(/^Afspraak 1\.240 woningen tot en met 2030\./)).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
  });

  it('leaves the focus alone when the pane opens', async () => {
    openPane(fakeServices());
    await heading('Van projectenlijst naar regie');
    expect(document.activeElement).toBe(document.body);
    expect(await axeViolations()).toEqual([]);
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
    await user.click(button('Toon alle 13 bladen'));
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
    const kept = { today: '2026-11-01' };
    expect(services.read).toHaveBeenLastCalledWith({ kind: 'open-workbook' }, kept, expect.anything());
  });

  it('takes over another theme when the user comes back to it', async () => {
    const services = fakeServices();
    const user = openPane(services);
    await user.click(button('Over en diagnose'));
    const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Over en diagnose' });
    expect(area.value).toContain('Thema: light');
    services.connect.mockResolvedValue(hostInfo('excel', { theme: 'dark' }));
    act(() => void window.dispatchEvent(new Event('focus')));
    await waitFor(() => expect(area.value).toContain('Thema: dark'));
    services.connect.mockRejectedValue(new RegiebladError('cell-edit-mode'));
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(await heading('Van projectenlijst naar regie')).toBeTruthy();
  });

  it('says at once that it stands outside Excel', async () => {
    const connect = (): Promise<never> => Promise.reject(new RegiebladError('ability-missing'));
    openPane(fakeServices('excel', { connect }));
    expect(await heading('Dit lukte niet')).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
  });
});

it('says that a run that broke off earlier is now finished', async () => {
  const resumed = finished();
  resumed.summary.report.resumed = true;
  const user = openPane(fakeServices('excel', { run: () => Promise.resolve(resumed) }));
  await user.click(button(readButton));
  await user.click(await screen.findByRole('button', { name: confirmButton }));
  expect(await screen.findByText(/Een vorige keer stopte het schrijven halverwege/)).toBeTruthy();
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
    await expectFocusOn('Bezig');
    expect(button('Stoppen')).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
    tell({ step: 'analysing', part: 'planning', done: 3_000, total: 12_000 });
    expect(screen.getByText('Trekkers verdelen: 25 %')).toBeTruthy();
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('3000');
    tell({ step: 'analysing', part: 'forecast', done: 500, total: 2_000 });
    expect(screen.getByText('Prognose: 500 van 2.000 trekkingen')).toBeTruthy();
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
    await expectFocusOn('Van projectenlijst naar regie');
    expect(services.read.mock.calls[0]?.[2].aborted).toBe(true);
  });
});

describe('trouble', () => {
  it('while writing says what to do, and the retry goes on without reading again', async () => {
    const services = fakeServices();
    services.run.mockRejectedValueOnce(new RegiebladError('cell-edit-mode'));
    const user = openPane(services);
    await user.click(button(readButton));
    await user.click(await screen.findByRole('button', { name: confirmButton }));
    await expectFocusOn('Dit lukte niet');
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
    expect(services.read).toHaveBeenCalledWith({ kind: 'file', file }, {}, expect.anything());
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
  ).toEqual(['186', '170', '120', '128 (102–153)']);
  expect(await axeViolations()).toEqual([]);
});
