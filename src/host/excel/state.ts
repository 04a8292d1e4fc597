import type { WorkbookState } from '../../model/state';
import { stateFromXml, stateNamespace, stateToXml } from '../stateXml';

/** Queues the loading of the custom XML parts that may hold our state. */
export function loadStateParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(stateNamespace);
  parts.load('items/id');
  return parts;
}

/** What the workbook remembers, `null` when Regieblad never wrote in it. Two syncs. */
export async function readState(context: Excel.RequestContext): Promise<WorkbookState | null> {
  const parts = loadStateParts(context);
  await context.sync();
  const [part] = parts.items;
  if (!part) return null;
  const xml = xmlOf(part);
  await context.sync();
  return stateFromXml(xml.value);
}

function xmlOf(part: Excel.CustomXmlPart): OfficeExtension.ClientResult<string> {
  return part.getXml();
}

/** Queues the writing of the state into the part with this id, or into a new part. */
export function putState(context: Excel.RequestContext, partId: string | null, state: WorkbookState): void {
  const { customXmlParts } = context.workbook;
  if (partId === null) customXmlParts.add(stateToXml(state));
  else customXmlParts.getItem(partId).setXml(stateToXml(state));
}
