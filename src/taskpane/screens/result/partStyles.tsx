import { makeStyles, tokens } from '@fluentui/react-components';
import type { HardnessPart } from './resultView';

/** Excel's and Windows' contrast themes colour text and borders by themselves, but no drawings. */
const contrastText = { '@media (forced-colors: active)': { color: 'CanvasText' } };

/** A colour per part. Each also has a pattern of its own, so that it can be told apart without colour. */
export const usePartStyles = makeStyles({
  hard: { color: tokens.colorBrandBackground, ...contrastText },
  conditional: { color: tokens.colorCompoundBrandStroke, ...contrastText },
  soft: { color: tokens.colorCompoundBrandStroke, ...contrastText },
  unknown: { color: tokens.colorNeutralStrokeAccessible, ...contrastText },
});

/** Lines and words of the drawing. */
export const useLineStyles = makeStyles({
  grid: {
    stroke: tokens.colorNeutralStroke2,
    strokeWidth: 1,
    '@media (forced-colors: active)': { stroke: 'GrayText' },
  },
  label: {
    fill: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    fontFamily: tokens.fontFamilyBase,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  agreed: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: 2,
    '@media (forced-colors: active)': { stroke: 'Highlight' },
  },
  agreedEdge: {
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: 4,
    '@media (forced-colors: active)': { stroke: 'Canvas' },
  },
});

const drawings: Record<HardnessPart, { solid: boolean; path: string | null }> = {
  hard: { solid: true, path: null },
  conditional: { solid: false, path: 'M0 0L6 6M-1.5 4.5L1.5 7.5M4.5 -1.5L7.5 1.5' },
  soft: { solid: false, path: 'M0 3H6' },
  unknown: { solid: false, path: 'M2 2h1.5v1.5h-1.5z' },
};

/** The pattern of a part as an SVG definition, under the id `part-…`. */
export function partPattern(part: HardnessPart, className: string) {
  const { solid, path } = drawings[part];
  return (
    <pattern
      key={part}
      id={`part-${part}`}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      className={className}
    >
      <rect width="6" height="6" fill="currentColor" fillOpacity={solid ? 1 : 0.14} />
      {path !== null && <path d={path} stroke="currentColor" strokeWidth="1.5" fill="none" />}
    </pattern>
  );
}
