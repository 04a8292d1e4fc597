import { screen, within } from '@testing-library/react';
import { staffFromLeads } from '../../../../src/reading/staff/staffFromLeads';
import { fakeServices, list, project, reading, reread, session } from '../../fixtures';
import { axeViolations, openPane } from '../../pane';

// Rendering Fluent and asking axe takes seconds on a busy machine.
jest.setTimeout(60_000);

const projects = [
  { ...project('1', 'De Weide'), lead: 'Bep Bos' },
  { ...project('2', 'Het Hof'), lead: 'Cor Dam' },
];
const withoutStaff = { lists: [list({ projects })], staff: null };
const region = () => within(screen.getByRole('region', { name: 'Mensen' }));

describe('a workbook without staff', () => {
  it('offers to begin RB Formatie with the leads of the list, and takes that back', async () => {
    const read = session('excel', withoutStaff);
    const services = fakeServices('excel', {
      read: () => Promise.resolve(read),
      readAgain: (changes) => {
        const staff = changes.staffFromLeads === true ? staffFromLeads(projects) : null;
        return Promise.resolve(reread(read, reading({ ...withoutStaff, staff }), changes));
      },
    });
    const user = openPane(services);
    await user.click(screen.getByRole('button', { name: 'Lees dit werkboek' }));
    await screen.findByRole('heading', { level: 1, name: 'Klopt dit?' }, { timeout: 20_000 });
    expect(region().getByText(/^De lijst noemt 2 trekkers/)).toBeTruthy();
    await user.click(region().getByRole('button', { name: 'Maak RB Formatie met deze namen' }));
    expect(await region().findByText(/^RB Formatie begint met de trekkers/)).toBeTruthy();
    expect(services.readAgain).toHaveBeenLastCalledWith({ staffFromLeads: true }, expect.anything());
    expect(await axeViolations()).toEqual([]);
    await user.click(region().getByRole('button', { name: 'Toch niet' }));
    expect(await region().findByText(/^De lijst noemt 2 trekkers/)).toBeTruthy();
    expect(services.readAgain).toHaveBeenLastCalledWith({ staffFromLeads: false }, expect.anything());
  });
});
