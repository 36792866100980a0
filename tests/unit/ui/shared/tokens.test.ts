// The colours of words on those of surfaces, as WCAG 2.2 AA asks for (1.4.3), in each theme. That no
// words have another colour is seen here too; what stands on what is looked at in the browser.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../../../scripts/support/tool';

const THEMES = ['light', 'dark'] as const;
const WORDS = ['text', 'muted', 'accent', 'accent-strong', 'bad', 'warn', 'ok'];
const SURFACES = [
  ...['bg', 'surface', 'raised', 'sunken', 'hover'],
  ...['accent-soft', 'bad-soft', 'warn-soft', 'ok-soft'],
  ...['chart-free', 'chart-idle'],
];
const FURTHER = [
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['text', 'selection'],
  ['surface', 'text'],
] as const;

const tokens = readFileSync(join(ROOT, 'src/ui/shared/tokens.css'), 'utf8');

/** Of a token as a theme has it. */
function colourOf(token: string, theme: (typeof THEMES)[number]): readonly number[] {
  const [, light = '', dark = ''] =
    new RegExp(`--${token}: light-dark\\(#(\\w{6}), #(\\w{6})\\)`).exec(tokens) ?? [];
  const digits = theme === 'light' ? light : dark;
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255);
}

/** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: readonly number[]): number {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = colour.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test.each(THEMES)('words can be read on every surface, %s', (theme) => {
  const pairs = [
    ...WORDS.flatMap((words) => SURFACES.map((surface) => [words, surface] as const)),
    ...FURTHER,
  ];
  const seen = pairs.map(([words, surface]) => ({
    pair: `${words} on ${surface}`,
    ratio: contrast(colourOf(words, theme), colourOf(surface, theme)),
  }));
  expect(seen.filter(({ ratio }) => !(ratio >= 4.5))).toEqual([]);
});

test('black on white is 21 to 1, and a colour has 1 to 1 with itself', () => {
  expect(contrast([0, 0, 0], [1, 1, 1])).toBeCloseTo(21);
  expect(contrast([0.2, 0.4, 0.6], [0.2, 0.4, 0.6])).toBe(1);
});

test('no words have another colour', () => {
  const colours = [...tokens.matchAll(/--color-([\w-]+): var/g)].map(([, name = '']) => name);
  const known = new Set<string>([...WORDS, ...FURTHER.map(([words]) => words)]);
  const others = colours.filter((name) => !known.has(name));
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  const used = files
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const code = readFileSync(join(ROOT, 'src', file), 'utf8');
      return [...code.matchAll(/\btext-([a-z][\w-]*)/g)].map(([, name = '']) => name);
    });
  expect(used).toContain('muted');
  expect(used.filter((name) => others.includes(name))).toEqual([]);
});
