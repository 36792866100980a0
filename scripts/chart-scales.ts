// recharts names everything that its charts could ever need of d3, so that nothing can be left out
// by the build. The page has linear axes and categories, straight and stepped lines, and stacks from
// zero; leaving out the rest takes 14 kB gzip from the charts. A chart that asks for more needs it
// here; the dev server serves all of d3. Should recharts look elsewhere one day, this changes nothing
// but the size.
import type { Plugin } from 'vite';

interface Slim {
  readonly file: RegExp;
  readonly code: string;
}

const OTHER_CURVES = [
  'curveBasis',
  'curveBasisClosed',
  'curveBasisOpen',
  'curveBumpX',
  'curveBumpY',
  'curveLinearClosed',
  'curveMonotoneX',
  'curveMonotoneY',
  'curveNatural',
  'curveStep',
  'curveStepBefore',
];
const OTHER_OFFSETS = ['stackOffsetExpand', 'stackOffsetSilhouette', 'stackOffsetWiggle'];
const OTHER_SYMBOLS = [
  'symbolCross',
  'symbolDiamond',
  'symbolSquare',
  'symbolStar',
  'symbolTriangle',
  'symbolWye',
];

const SLIM: readonly Slim[] = [
  {
    file: /[\\/]victory-vendor[\\/]es[\\/]d3-scale\.js$/,
    code: "export { scaleBand, scaleLinear, scalePoint } from 'd3-scale';",
  },
  {
    file: /[\\/]victory-vendor[\\/]es[\\/]d3-shape\.js$/,
    code: [
      "export { area, curveLinear, curveStepAfter, line, stack, stackOffsetNone, stackOrderNone, symbol, symbolCircle } from 'd3-shape';",
      ...OTHER_CURVES.map((name) => `export { curveLinear as ${name} } from 'd3-shape';`),
      ...OTHER_OFFSETS.map((name) => `export { stackOffsetNone as ${name} } from 'd3-shape';`),
      ...OTHER_SYMBOLS.map((name) => `export { symbolCircle as ${name} } from 'd3-shape';`),
    ].join('\n'),
  },
  // A linear scale goes from number to number: no colours, dates or texts between two ends.
  {
    file: /[\\/]node_modules[\\/]d3-interpolate[\\/]/,
    code: `const number = (a, b) => (t) => +a * (1 - t) + +b * t;
export { number as interpolate, number as interpolateNumber };
export const interpolateRound = (a, b) => (t) => Math.round(+a * (1 - t) + +b * t);
export const piecewise = undefined;`,
  },
  // Ticks are worded by the page.
  {
    file: /[\\/]node_modules[\\/]d3-format[\\/]/,
    code: `const words = () => String;
export { words as format, words as formatPrefix };
export const formatSpecifier = () => ({});
export const precisionFixed = () => 0;
export const precisionPrefix = () => 0;
export const precisionRound = () => 0;`,
  },
];

export function chartScales(): Plugin {
  return {
    name: 'chart-scales',
    apply: 'build',
    transform: {
      filter: { id: SLIM.map(({ file }) => file) },
      handler: (_, id) => {
        const slim = SLIM.find(({ file }) => file.test(id));
        return slim && { code: slim.code, map: null };
      },
    },
  };
}
