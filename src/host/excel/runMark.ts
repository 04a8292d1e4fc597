import { sheetKinds, type SheetKind } from '../../sheets/plan';

/** Document setting that stands while a run writes, so that a next run knows one stopped halfway. */
const settingName = 'regieblad.run';

export interface RunMark {
  /** Sheets that the run was to make; unlike an update, the next run must give these their first looks. */
  made: SheetKind[];
  /** The run failed and put the earlier contents back; only the sheets it made are left, empty and hidden. */
  restored: boolean;
}

/** Queues the loading of the run mark. */
export function loadRunMark(context: Excel.RequestContext): Excel.Setting {
  const setting = context.workbook.settings.getItemOrNullObject(settingName);
  setting.load('value');
  return setting;
}

/** The loaded run mark, `null` when no run is under way or stopped halfway. */
export function runMarkOf(setting: Excel.Setting): RunMark | null {
  if (setting.isNullObject) return null;
  const [stage, ...kinds] = String(setting.value).split(' ');
  return { made: sheetKinds.filter((kind) => kinds.includes(kind)), restored: stage === 'restored' };
}

/** Queues the writing of the run mark; `null` clears it. */
export function putRunMark(context: Excel.RequestContext, mark: RunMark | null): void {
  const { settings } = context.workbook;
  if (mark) settings.add(settingName, [mark.restored ? 'restored' : 'writing', ...mark.made].join(' '));
  else settings.getItemOrNullObject(settingName).delete();
}
