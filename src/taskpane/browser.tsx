import { startBackground } from '../app/background';
import { fileServices } from './fileServices';
import { mount } from './mount';

mount(fileServices(startBackground));
