import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import type { HostInfo } from '../host/host';

/** Shades of the accent of the sheets, #0B5C6B, which stands at 80; evenly spaced in perceived lightness. */
export const brand: BrandVariants = {
  10: '#001018',
  20: '#001923',
  30: '#00242f',
  40: '#002d39',
  50: '#003743',
  60: '#00404d',
  70: '#004d5b',
  80: '#0b5c6b',
  90: '#206e7e',
  100: '#41808f',
  110: '#5d93a0',
  120: '#78a6b1',
  130: '#92b9c2',
  140: '#afced5',
  150: '#cae1e7',
  160: '#e3f4f8',
};

/** Fluent's dark theme takes shades that this dark accent makes too dim for text; these are two steps lighter. */
const dark: Theme = {
  ...createDarkTheme(brand),
  colorBrandBackground: brand[90],
  colorBrandBackgroundHover: brand[80],
  colorBrandBackgroundPressed: brand[70],
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[130],
  colorBrandForegroundLinkHover: brand[140],
  colorBrandForegroundLinkPressed: brand[140],
  colorCompoundBrandForeground1: brand[120],
  colorCompoundBrandForeground1Hover: brand[130],
  colorCompoundBrandForeground1Pressed: brand[130],
  colorCompoundBrandBackground: brand[110],
  colorCompoundBrandStroke: brand[110],
  colorNeutralForeground2BrandHover: brand[120],
  colorNeutralForeground2BrandPressed: brand[120],
  colorBrandStroke1: brand[110],
};

export const themes: Record<HostInfo['theme'], Theme> = {
  light: createLightTheme(brand),
  dark,
  'high-contrast': teamsHighContrastTheme,
};
