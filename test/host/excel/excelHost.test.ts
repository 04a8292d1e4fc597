import { describeHost } from '../sharedSuite';
import { openFixture, uninstallAll } from './openFixture';

afterEach(uninstallAll);

describeHost('the Excel host', openFixture, { formulaValues: false });
