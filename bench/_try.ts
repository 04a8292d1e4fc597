import { problemOf } from './instance';
import { makeMunicipality } from './municipality';
import { byValuePerHour } from '../src/analysis/schedule/greedy';
import { startBound } from '../src/analysis/schedule/bound';
import { startSearch } from '../src/analysis/schedule/search';
const cpu = () => { const d = process.cpuUsage(); return (d.user+d.system)/1e6; };
for (const [n, l, its] of [[20,5,100000],[60,10,200000],[150,25,300000], [300, 46,300000], [1000,150,300000], [5000,400,300000], [20000, 500,100000]] as const) {
  const m = makeMunicipality(n, l, 1);
  const p = problemOf(m);
  let t = cpu();
  const g = byValuePerHour(p);
  console.log(n, l, 'greedy', g.value, (cpu()-t).toFixed(3));
  t = cpu();
  const b = startBound(p, g.value); b.run(n > 3000 ? 200 : 600);
  console.log('  bound', b.best, ((b.best-g.value)/b.best*100).toFixed(2), (cpu()-t).toFixed(3), b.iterations);
  t = cpu();
  const s = startSearch(p, g, { seed:1, iterations: its }); s.run(its);
  console.log('  search', s.best.value, ((b.best-s.best.value)/b.best*100).toFixed(2), (cpu()-t).toFixed(3), its, s.best.lead.filter(x=>x<0).length);
}
