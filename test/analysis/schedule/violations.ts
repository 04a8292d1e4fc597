import type { Schedule, ScheduleProblem } from '../../../src/analysis/schedule/problem';

/** Everything that is wrong with a plan, worked out from the definition of the problem alone; empty when it holds. */
export function violations({ years, leads, projects, limit }: ScheduleProblem, schedule: Schedule): string[] {
  const found: string[] = [];
  const { lead: leadOf, shift: shiftOf } = schedule;
  if (leadOf.length !== projects.length || shiftOf.length !== projects.length) found.push('not all projects');
  let value = 0;
  projects.forEach((project, index) => {
    const [lead, shift] = [leadOf[index]!, shiftOf[index]!];
    if (project.pinned && (lead !== project.current || shift !== 0)) found.push(`${index} left its pin`);
    if (lead === -1 || shift === -1) {
      if (lead !== shift) found.push(`${index} is half placed`);
      return;
    }
    const person = leads[lead]!;
    value += project.gains[shift] ?? NaN;
    const able = person.level >= project.minLevel && (project.skills & ~person.skills) === 0;
    if (!able && lead !== project.current) found.push(`${lead} may not lead ${index}`);
    if (project.after >= 0 && !project.pinned) {
      const before = projects[project.after]!;
      const done = before.start + shiftOf[project.after]! + before.length;
      if (shiftOf[project.after] === -1 || project.start + shift < done) found.push(`${index} is too early`);
    }
  });
  leads.forEach((person, lead) => {
    for (let year = 0; year < years; year++) {
      const asking = projects.flatMap((project, index) => {
        const asked = leadOf[index] === lead ? project.hours[person.level]![year - shiftOf[index]!] : 0;
        return asked ? [{ asked, pinned: project.pinned }] : [];
      });
      // What is pinned may overload; then nothing else may be there.
      if (asking.every(({ pinned }) => pinned)) continue;
      const total = asking.reduce((sum, { asked }) => sum + asked, 0);
      if (total > person.hours[year]! * limit + 2e-6) found.push(`${lead} is overloaded in ${year}`);
      if (asking.length > person.maxProjects) found.push(`${lead} has too many projects in ${year}`);
    }
  });
  if (!(Math.abs(value - schedule.value) <= 1e-9 * Math.max(1, value))) found.push('another value');
  return found;
}
