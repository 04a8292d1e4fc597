import { toHostError } from './errors';
import { inExcel } from './session';

/** Milliseconds of quiet after which a burst of changes counts as one. */
const QUIET = 500;

/**
 * Calls back when cells of a sheet that isn't ours change, once per burst. Changes of other people in the workbook count too.
 *
 * @param isOwn whether a worksheet id is of a sheet of ours
 * @returns how to stop
 */
export async function watchSource(
  isOwn: (worksheetId: string) => boolean,
  callback: () => void,
): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onChanged = async ({ worksheetId }: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (isOwn(worksheetId)) return;
    clearTimeout(timer);
    timer = setTimeout(callback, QUIET);
  };
  const handler = await inExcel(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(onChanged);
    await context.sync();
    return added;
  });
  return async () => {
    clearTimeout(timer);
    // A handler can only be removed in the context it was added in.
    const { context } = handler;
    handler.remove();
    try {
      await context.sync();
    } catch (error) {
      throw toHostError(error);
    }
  };
}
