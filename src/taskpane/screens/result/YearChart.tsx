import { makeStyles, tokens } from '@fluentui/react-components';
import { wholeNumber } from '../../../text/format';
import { useTexts } from '../../hooks/useTexts';
import { axisSteps, hardnessParts, type ChartYear } from './resultView';
import { YearLegend } from './YearLegend';
import { partPattern, usePartStyles } from './partStyles';

/**
 * Sizes in the drawing's own units; at 320 pixels they are pixels. Drawn here rather than by a chart package: that adds 120 kB
 * (zipped) for one chart, and its colours alone would have to tell the parts apart.
 */
const size = { width: 288, height: 176, left: 34, bottom: 20, top: 10 };
const plot = { width: size.width - size.left, height: size.height - size.bottom - size.top };

const useStyles = makeStyles({
  figure: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, margin: 0 },
  svg: { display: 'block', width: '100%', height: 'auto', maxHeight: '320px' },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1 },
  label: { fill: tokens.colorNeutralForeground2, fontSize: '10px', fontFamily: tokens.fontFamilyBase },
  agreed: { stroke: tokens.colorNeutralForeground1, strokeWidth: 2 },
});

/** Stacked bars of planned homes per year by hardness, with the agreement of each year as a line across its bar. */
export function YearChart({ years }: { years: ChartYear[] }) {
  const { pane } = useTexts();
  const styles = useStyles();
  const partStyles = usePartStyles();
  const texts = pane.result.chart;
  const highest = Math.max(...years.map(({ planned, agreed }) => Math.max(planned.high, agreed ?? 0)));
  const steps = axisSteps(highest);
  const top = steps.at(-1) ?? 1;
  const y = (homes: number): number => size.top + plot.height * (1 - homes / top);
  const slot = plot.width / years.length;
  const bar = Math.min(slot * 0.62, 36);
  // With many years there is room for every second or third label only.
  const labelEvery = Math.ceil(30 / slot);
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.svg}
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={texts.description(first, last)}
      >
        <defs>{hardnessParts.map((part) => partPattern(part, partStyles[part]))}</defs>
        {steps.map((homes) => (
          <g key={homes}>
            <line x1={size.left} x2={size.width} y1={y(homes)} y2={y(homes)} className={styles.grid} />
            <text x={size.left - 6} y={y(homes) + 3.5} textAnchor="end" className={styles.label}>
              {wholeNumber(homes)}
            </text>
          </g>
        ))}
        {years.map(({ year, parts, agreed }, index) => {
          const middle = size.left + slot * (index + 0.5);
          let base = 0;
          return (
            <g key={year}>
              {hardnessParts.map((part) => {
                const from = base;
                base += parts[part];
                return (
                  <rect
                    key={part}
                    x={middle - bar / 2}
                    width={bar}
                    y={y(base)}
                    height={y(from) - y(base)}
                    fill={`url(#part-${part})`}
                  />
                );
              })}
              {agreed !== null && (
                <line
                  x1={middle - slot * 0.42}
                  x2={middle + slot * 0.42}
                  y1={y(agreed)}
                  y2={y(agreed)}
                  className={styles.agreed}
                />
              )}
              {index % labelEvery === 0 && (
                <text x={middle} y={size.height - 5} textAnchor="middle" className={styles.label}>
                  {year}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <YearLegend years={years} />
    </figure>
  );
}
