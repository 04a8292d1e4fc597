import type { Workbook } from '../workbook/model';
import type { Host } from './host';
import { HostFailure, isAtLeast, type Refusals } from './faults';

/**
 * Stands in for the `window.external` that Excel on Windows gives to the add-in's page. The client code for the desktop
 * asks it who the host is, what it supports, and hands it the requests. Arrays travel as COM safe arrays, with `toArray()`.
 */
export interface External {
  GetHostInfo(): string;
  GetContext(): unknown;
  Execute(
    method: number,
    params: unknown[],
    callback: (answer: SafeArray | number, code: number) => void,
  ): void;
  RegisterEvent(event: number, target: string, handler: EventHandler, callback: (code: number) => void): void;
  UnregisterEvent(event: number, target: string, callback: (code: number) => void): void;
}

interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}

type EventHandler = (event: number, payload: SafeArray) => void;

/** What the page's side needs of a host, which may be in another thread. */
export interface HostBehindPage extends Pick<Host, 'answer' | 'onEvent'> {
  workbook: Pick<Workbook, 'readOnly' | 'documentSettings'>;
  refuse: Pick<Refusals, 'apiVersion'>;
}

/** How the host introduces itself. */
export interface Introduction {
  /** Language of Excel's screens and of the data, as in nl-NL. */
  displayLanguage: string;
  contentLanguage: string;
  theme: Theme;
}

export interface Theme {
  bodyBackgroundColor: string;
  bodyForegroundColor: string;
  controlBackgroundColor: string;
  controlForegroundColor: string;
}

export const lightTheme: Theme = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#262626',
  controlBackgroundColor: '#F3F2F1',
  controlForegroundColor: '#262626',
};

const RICH_API = 93;
const RICH_API_MESSAGE = 33;

const safeArray = (items: unknown[]): SafeArray => ({
  toArray: () => items.map((item) => (Array.isArray(item) ? safeArray(item) : item)),
  dimensions: () => 1,
});

/** Excel hands the colours of its theme over as numbers. */
function themeNumbers(theme: Theme): string {
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(theme).map(([name, colour]: [string, string]) => [name, parseInt(colour.slice(1), 16)]),
    ),
  );
}

/** Requirement sets below the ExcelApi version, in the form the client expects. */
function matrix(apiVersion: string): string {
  const sets: Record<string, string> = {
    excelapi: apiVersion,
    delayforcelledit: '1.1',
    dialogapi: '1.2',
    documentevents: '1.1',
    settings: '1.1',
    ribbonapi: '1.1',
    sharedruntime: '1.1',
    identityapi: '1.3',
  };
  if (isAtLeast(apiVersion, '1.17')) sets.excelapidesktop = '1.1';
  return JSON.stringify(sets);
}

interface DocumentSettings {
  Read(keys: string[], values: string[]): void;
  Write(keys: string[], values: string[]): void;
}

/** `Office.context.document.settings`: kept by the workbook, apart from `workbook.settings`. */
function documentSettings({ workbook }: HostBehindPage): DocumentSettings {
  return {
    Read: (keys, values) => {
      for (const [key, value] of workbook.documentSettings) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys, values) => {
      workbook.documentSettings = new Map(keys.map((key, index) => [key, values[index] ?? '']));
    },
  };
}

/** The page's side of the emulated Excel. */
export function createExternal(host: HostBehindPage, introduction: Introduction): External {
  const { displayLanguage, contentLanguage, theme } = introduction;
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'regieblad',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => displayLanguage,
    GetAppDataLocale: () => contentLanguage,
    GetDocUrl: () => 'C:\\Users\\test\\Documents\\Map1.xlsx',
    GetAppCapabilities: () => (host.workbook.readOnly ? 1 : 0),
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '',
    GetInstanceId: () => 'instance',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => matrix(host.refuse.apiVersion),
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => '16.0.19000.20000',
    GetDialogRequirementMatrix: () => matrix(host.refuse.apiVersion),
    GetFeaturesForSolution: () => '{}',
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => themeNumbers(theme),
    GetSettings: () => documentSettings(host),
  };
  return {
    GetHostInfo: () => `Excel$Win32$16.01$${displayLanguage}$telemetry$$disableLogging$0`,
    GetContext: () => context,
    Execute(method, params, callback) {
      if (method !== RICH_API) {
        callback(HostFailure.noPermission, HostFailure.noPermission);
        return;
      }
      const sent = (params[0] ?? []) as unknown[];
      void host.answer(String(sent[4]), Number(sent[6])).then((answer) => {
        if ('failure' in answer) callback(safeArray([answer.failure]), answer.failure);
        else callback(safeArray([0, [200, [], answer.body]]), 0);
      });
    },
    RegisterEvent(event, _target, handler, callback) {
      if (event === RICH_API_MESSAGE) listen(host, handler);
      callback(0);
    },
    UnregisterEvent(event, _target, callback) {
      if (event === RICH_API_MESSAGE) host.onEvent = () => undefined;
      callback(0);
    },
  };
}

/** Reports events to the client, after the answer to the request they came from. */
function listen(host: HostBehindPage, handler: EventHandler): void {
  host.onEvent = (message) => {
    setTimeout(() => {
      handler(RICH_API_MESSAGE, safeArray([message]));
    }, 0);
  };
}
