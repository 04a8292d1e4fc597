import type { Session, WorkbookEvent } from '../objects/core';
import { makeWorkbook } from '../objects/workbook';
import { HostError } from '../workbook/errors';
import type { Workbook } from '../workbook/model';
import { runRequest, type Dispatcher } from './dispatch';
import { eventMessages } from './events';
import { HostFailure, isAtLeast, obliging, type Refusals, type RequestStats, type Stats } from './faults';
import { ActionType, RequestFlag, type Action, type RequestBody } from './protocol';

/** ExcelApi set per member ("Range.getCellProperties" → "1.9"). A member that is not there counts as known from the start. */
export type ApiSets = Readonly<Record<string, string>>;

/** The answer to one request: a body, or the code of a failure of the whole. */
export type Answer = { body: string } | { failure: number };

/** Excel as it stands behind the client: answers requests against the workbook. */
export interface Host {
  readonly workbook: Workbook;
  readonly stats: Stats;
  readonly refuse: Refusals;
  /** Makes Excel obliging again; the counters stay. */
  resetRefusals(): void;
  /** Answers a request body; waits while a cell is being edited and the request asked to. */
  answer(bodyText: string, flags: number): Promise<Answer>;
  /** Where changes made in the workbook are reported, as messages to the client. */
  onEvent: (message: unknown[]) => void;
  raise(event: WorkbookEvent): void;
}

/** Length in UTF-8. */
function bytes(text: string): number {
  let size = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Each half of a surrogate pair takes two of its four bytes.
    if (unit > 0x7f) size += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return size;
}

/** The clean-up after an Excel.run: nothing but releasing references. */
const isCleanUp = (actions: Action[]): boolean =>
  actions.some(({ Name }) => Name === '_RemoveReference') &&
  actions.every(
    ({ Name, ActionType: type }) => Name === '_RemoveReference' || type === ActionType.instantiate,
  );

/** Members that need the workbook's window in front (Microsoft: troubleshooting Excel add-ins). */
const needsWindow =
  /^(WorksheetCollection\.add|Worksheet\.(activate|showGridlines|freezePanes)|Range\.select)$/;

/** The client reports by itself that it has started; that is no request of the add-in. */
const isClientNotice = (body: RequestBody): boolean =>
  Object.values(body.ObjectPaths).some(
    (path) => path.Name === 'Microsoft.InternalService.AddinInternalService',
  );

/** Puts an Excel behind the workbook. `sets` tells from which requirement set each member is. */
export function createHost(workbook: Workbook, sets: ApiSets, apiVersion?: string): Host {
  const refuse = obliging(apiVersion);
  const counters = createStats();
  const session: Session = {
    workbook,
    references: new Map(),
    raise: (event) => {
      host.raise({ ...event, byAddIn: true });
    },
  };
  const dispatcher: Dispatcher = {
    session,
    root: makeWorkbook(null, session),
    gate: (className, member) => {
      const key = `${className}.${member}`;
      const needed = Object.hasOwn(sets, key) ? sets[key] : undefined;
      if (refuse.otherWorkbookInFront && needsWindow.test(key)) throw new HostError('GeneralException');
      if (needed !== undefined && !isAtLeast(refuse.apiVersion, needed))
        throw new HostError('ApiNotFound', `${key} is ExcelApi ${needed}`);
    },
    beforeAction: () => {
      counters.countAction();
      if (refuse.actions.has(counters.stats.actions))
        throw new HostError('GeneralException', 'this action was told to fail');
    },
  };

  const refusal = (size: number, isWrite: boolean): number | undefined => {
    if (size > refuse.maxPayloadBytes) return HostFailure.requestTooLarge;
    if (isWrite && (refuse.readOnly || workbook.readOnly)) return HostFailure.noPermission;
    return undefined;
  };

  const host: Host = {
    workbook,
    stats: counters.stats,
    refuse,
    resetRefusals: () => {
      Object.assign(refuse, obliging(refuse.apiVersion));
    },
    onEvent: () => undefined,
    raise: (event) => {
      if (workbook.application.enableEvents !== false)
        eventMessages(event).forEach((one) => host.onEvent(one));
    },
    async answer(bodyText, flags) {
      const body = JSON.parse(bodyText) as RequestBody;
      if (isClientNotice(body))
        return {
          body: JSON.stringify({ Results: body.Actions.map(({ Id }) => ({ ActionId: Id, Value: {} })) }),
        };
      const record = counters.begin(bytes(bodyText), !isCleanUp(body.Actions));
      const told = record.doesWork ? refuse.requests.get(counters.stats.syncs) : undefined;
      if (told !== undefined) return { failure: told };
      if (refuse.cellEditMode && !(flags & RequestFlag.delayForCellEdit))
        return { failure: HostFailure.cellEditMode };
      while (refuse.cellEditMode) await new Promise((resolve) => setTimeout(resolve, 5));
      const refused = refusal(record.bytesIn, (flags & RequestFlag.write) !== 0);
      if (refused !== undefined) return { failure: refused };
      const before = counters.stats.actions;
      const answer = JSON.stringify(runRequest(body, dispatcher));
      record.actions = counters.stats.actions - before;
      record.bytesOut = bytes(answer);
      return record.bytesOut > refuse.maxPayloadBytes
        ? { failure: HostFailure.responseTooLarge }
        : { body: answer };
    },
  };
  return host;
}

function createStats(): {
  stats: Stats;
  begin: (bytesIn: number, doesWork: boolean) => RequestStats;
  countAction: () => void;
} {
  let requests: RequestStats[] = [];
  let actions = 0;
  const sum = (key: 'bytesIn' | 'bytesOut'): number =>
    requests.reduce((total, request) => total + request[key], 0);
  return {
    stats: {
      get syncs() {
        return requests.filter((request) => request.doesWork).length;
      },
      get requests() {
        return requests;
      },
      get bytesIn() {
        return sum('bytesIn');
      },
      get bytesOut() {
        return sum('bytesOut');
      },
      get actions() {
        return actions;
      },
      reset() {
        requests = [];
        actions = 0;
      },
    },
    begin: (bytesIn, doesWork) => {
      const request = { bytesIn, bytesOut: 0, actions: 0, doesWork };
      requests.push(request);
      return request;
    },
    countAction: () => {
      actions += 1;
    },
  };
}
