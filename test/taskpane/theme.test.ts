import { brand, themes } from '../../src/taskpane/theme';

/** Relative luminance of "#rrggbb" (WCAG 2.2). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

it('takes the accent of the sheets as its brand colour', () => {
  expect(brand[80]).toBe('#0b5c6b');
  expect(themes.light.colorBrandBackground).toBe(brand[80]);
});

describe.each(['light', 'dark'] as const)('the %s theme', (name) => {
  const theme = themes[name];

  it.each([
    ['colorNeutralForeground1', 'colorNeutralBackground2'],
    ['colorNeutralForeground2', 'colorNeutralBackground2'],
    ['colorBrandForeground1', 'colorNeutralBackground1'],
    ['colorBrandForeground1', 'colorNeutralBackground2'],
    ['colorBrandForegroundLink', 'colorNeutralBackground1'],
    ['colorBrandForegroundLinkHover', 'colorNeutralBackground1'],
    ['colorBrandForeground2', 'colorBrandBackground2'],
    ['colorNeutralForegroundOnBrand', 'colorBrandBackground'],
    ['colorNeutralForegroundOnBrand', 'colorBrandBackgroundHover'],
    ['colorStatusWarningForeground3', 'colorNeutralBackground1'],
  ] as const)('has readable text: %s on %s', (text, ground) => {
    expect(contrast(theme[text], theme[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['colorCompoundBrandStroke', 'colorNeutralBackground1'],
    ['colorNeutralStrokeAccessible', 'colorNeutralBackground1'],
    ['colorNeutralForeground1', 'colorNeutralBackground1'],
  ] as const)('has shapes that can be seen: %s on %s', (shape, ground) => {
    expect(contrast(theme[shape], theme[ground])).toBeGreaterThanOrEqual(3);
  });
});
