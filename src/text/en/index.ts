import { analysisFindings } from './analysisFindings';
import { checkFindings } from './checkFindings';
import { cli } from './cli';
import { domain } from './domain';
import { errors } from './errors';
import { findings } from './findings';
import { forecastFindings } from './forecastFindings';
import { pane } from './pane';
import { reasons } from './reasons';
import { planFindings } from './planFindings';
import { staffFindings } from './staffFindings';

export const english = {
  cli,
  domain,
  errors,
  findings: {
    ...analysisFindings,
    ...checkFindings,
    ...findings,
    ...forecastFindings,
    ...planFindings,
    ...staffFindings,
  },
  pane,
  reasons,
};
