import { isTooLarge } from './errors';
import { halveRequest, packRequests, type Step } from './steps';

/**
 * Does the steps for one sheet in as few requests as their size allows. A request that Excel refuses for its size is done in
 * halves; that refusal comes before any of it is carried out.
 *
 * @param key id or name of the sheet
 */
export async function sendSteps(
  context: Excel.RequestContext,
  key: string,
  steps: readonly Step[],
): Promise<void> {
  for (const request of packRequests(steps)) await sendRequest(context, key, request);
}

async function sendRequest(
  context: Excel.RequestContext,
  key: string,
  steps: readonly Step[],
): Promise<void> {
  context.application.suspendScreenUpdatingUntilNextSync();
  const sheet = context.workbook.worksheets.getItem(key);
  for (const step of steps) step.queue(sheet);
  try {
    await context.sync();
  } catch (error) {
    const halves = isTooLarge(error) ? halveRequest(steps) : null;
    if (halves === null) throw error;
    await sendRequest(context, key, halves[0]);
    await sendRequest(context, key, halves[1]);
  }
}
