import { RegiebladError } from '../../model/error';
import type { Host } from '../host';
import { ExcelHost } from './excelHost';
import { minimumApi, supports } from './session';

/**
 * Waits for Office and opens the workbook the pane stands beside. Rejects with `ability-missing` outside Excel and in an Excel
 * below the minimum requirement set.
 */
export async function openExcel(): Promise<Host> {
  if (typeof Office === 'undefined') throw new RegiebladError('ability-missing', { ability: 'Office.js' });
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) throw new RegiebladError('ability-missing', { ability: 'Excel' });
  if (!supports(minimumApi))
    throw new RegiebladError('ability-missing', { ability: `ExcelApi ${minimumApi}` });
  return new ExcelHost();
}
