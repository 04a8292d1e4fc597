import { startBackground } from '../app/background';
import { openExcel } from '../host/excel/openExcel';
import { excelServices } from './excelServices';
import { mount } from './mount';

mount(excelServices(openExcel, startBackground));
