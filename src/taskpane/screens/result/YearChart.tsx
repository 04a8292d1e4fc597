import { makeStyles, tokens } from '@fluentui/react-components';
import { wholeNumber } from '../../../text/format';
import { useTexts } from '../../hooks/useTexts';
import { useWidth } from '../../hooks/useWidth';
import { axisSteps, hardnessParts, type ChartYear } from './resultView';
import { YearLegend } from './YearLegend';
import { partPattern, useLineStyles, usePartStyles } from './partStyles';

/**
 * Sizes in pixels. Drawn here rather than by a chart package: that adds 120 kB (zipped) for one chart, and would tell the
 * parts apart by colour alone.
 */
const margin = { left: 40, bottom: 22, top: 10 };

/** The width of the chart in the narrowest pane. */
const narrowest = 254;

const useStyles = makeStyles({
  figure: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, margin: 0 },
  svg: { display: 'block', overflow: 'visible' },
});

/** Stacked bars of planned homes per year by hardness, with the agreement of each year as a line across its bar. */
export function YearChart({ years }: { years: ChartYear[] }) {
  const { pane } = useTexts();
  const styles = useStyles();
  const lines = useLineStyles();
  const partStyles = usePartStyles();
  const texts = pane.result.chart;
  const [width, measure] = useWidth(narrowest);
  const height = width < 420 ? 190 : 240;
  const plotHeight = height - margin.top - margin.bottom;
  const highest = Math.max(...years.map(({ planned, agreed }) => Math.max(planned.high, agreed ?? 0)));
  const steps = axisSteps(highest);
  const top = steps.at(-1) ?? 1;
  const y = (homes: number): number => margin.top + plotHeight * (1 - homes / top);
  const slot = (width - margin.left) / years.length;
  const bar = Math.min(slot * 0.62, 48);
  // With many years there is room for every second or third label only.
  const labelEvery = Math.ceil(32 / slot);
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  return (
    <figure ref={measure} className={styles.figure}>
      <svg
        className={styles.svg}
        width={width}
        height={height}
        role="img"
        aria-label={texts.description(first, last)}
      >
        <defs>{hardnessParts.map((part) => partPattern(part, partStyles[part]))}</defs>
        {steps.map((homes) => (
          <g key={homes}>
            <line x1={margin.left} x2={width} y1={y(homes)} y2={y(homes)} className={lines.grid} />
            <text x={margin.left - 6} y={y(homes) + 3.5} textAnchor="end" className={lines.label}>
              {wholeNumber(homes)}
            </text>
          </g>
        ))}
        {years.map(({ year, parts, agreed }, index) => {
          const middle = margin.left + slot * (index + 0.5);
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
                <AgreedLine from={middle - slot * 0.42} to={middle + slot * 0.42} y={y(agreed)} />
              )}
              {index % labelEvery === 0 && (
                <text x={middle} y={height - 5} textAnchor="middle" className={lines.label}>
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

/** The agreement of a year, with an edge around it that keeps it apart from a dark bar. */
function AgreedLine({ from, to, y }: { from: number; to: number; y: number }) {
  const lines = useLineStyles();
  return (
    <>
      <line x1={from} x2={to} y1={y} y2={y} className={lines.agreedEdge} />
      <line x1={from} x2={to} y1={y} y2={y} className={lines.agreed} />
    </>
  );
}
