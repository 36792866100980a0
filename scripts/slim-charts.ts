// recharts brings everything that its charts could ever need, so that nothing can be left out by the
// build. The page has linear axes in plain numbers and categories, straight and stepped lines, bars
// stacked from zero, its own tooltip, and no two charts in step; leaving out the rest takes a quarter
// off the charts. A chart that asks for more needs it here; the dev server serves all of it. Should
// recharts look elsewhere one day, this changes nothing but the size.
import type { Plugin } from 'vite';

interface Slim {
  readonly file: RegExp;
  /** What stands in for the file, or is made of it. */
  readonly code: string | ((whole: string) => string);
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
  // Curves set up their prototypes as the file is read, which keeps every one of them.
  {
    file: /[\\/]node_modules[\\/]d3-shape[\\/]dist[\\/]d3-shape\.mjs$/,
    code: (whole) =>
      whole
        .replace(/^(?!Linear\.|Step\.)\w+\.prototype = \{.*?^\};$/gms, '')
        .replace(/^\(MonotoneY\.prototype = .*?^\};?$/gms, '')
        .replace(/= \(function custom/g, '= /* @__PURE__ */ (function custom'),
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
  // Ticks are counted in doubles: addresses and seconds need no more digits.
  {
    file: /[\\/]node_modules[\\/]decimal\.js-light[\\/]/,
    code: `export default class Decimal {
  constructor(value) { this.value = Number(value); }
  valueOf() { return this.value; }
  toNumber() { return Number(this.value.toPrecision(14)); }
  abs() { return new Decimal(Math.abs(this.value)); }
  add(other) { return new Decimal(this.value + Number(other)); }
  sub(other) { return new Decimal(this.value - Number(other)); }
  mul(other) { return new Decimal(this.value * Number(other)); }
  div(other) { return new Decimal(this.value / Number(other)); }
  mod(other) { return new Decimal(this.value % Number(other)); }
  pow(other) { return new Decimal(this.value ** Number(other)); }
  log() { return new Decimal(Math.log10(this.value)); }
  lte(other) { return this.value <= Number(other); }
  lt(other) { return this.value < Number(other); }
  isint() { return Number.isInteger(this.value); }
}`,
  },
  // Every tooltip has the page's own content, and its cursor is a line.
  {
    file: /[\\/]recharts[\\/]es6[\\/]component[\\/]DefaultTooltipContent\.js$/,
    code: 'export const DefaultTooltipContent = () => null;',
  },
  {
    file: /[\\/]recharts[\\/]es6[\\/]shape[\\/]Cross\.js$/,
    code: 'export const Cross = () => null;',
  },
  {
    file: /[\\/]recharts[\\/]es6[\\/]shape[\\/]Sector\.js$/,
    code: 'export const Sector = () => null;',
  },
  {
    file: /[\\/]recharts[\\/]es6[\\/]synchronisation[\\/]useChartSynchronisation\.js$/,
    code: `const nothing = () => {};
export { nothing as useBrushChartSynchronisation, nothing as useSynchronisedEventsFromOtherCharts, nothing as useTooltipChartSynchronisation };`,
  },
  // Lists are sorted and reduced by functions and by names.
  {
    file: /[\\/]es-toolkit[\\/]dist[\\/]compat[\\/]util[\\/]iteratee\.mjs$/,
    code: `const property = (name) => (item) => (name == null ? item : item?.[name]);
export const iteratee = (value) => (typeof value === 'function' ? value : property(value));`,
  },
  // Ticks are numbers and texts.
  {
    file: /[\\/]es-toolkit[\\/]dist[\\/]compat[\\/]predicate[\\/]isEqual\.mjs$/,
    code: 'export const isEqual = (a, b) => JSON.stringify(a) === JSON.stringify(b);',
  },
  // Nothing in a chart moves by itself, and none is walked by keys: each has its table.
  {
    file: /[\\/]recharts[\\/]es6[\\/]animation[\\/]easing\.js$/,
    code: 'export const createEasingFunction = () => (time) => time;',
  },
  {
    file: /[\\/]recharts[\\/]es6[\\/]state[\\/]keyboardEventsMiddleware\.js$/,
    code: `import { createAction, createListenerMiddleware } from '@reduxjs/toolkit';
export const keyDownAction = createAction('keyDown');
export const focusAction = createAction('focus');
export const blurAction = createAction('blur');
export const keyboardEventsMiddleware = createListenerMiddleware();`,
  },
  // No chart asks to be told of clicks.
  {
    file: /[\\/]recharts[\\/]es6[\\/]state[\\/]externalEventsMiddleware\.js$/,
    code: `import { createAction, createListenerMiddleware } from '@reduxjs/toolkit';
export const externalEventAction = createAction('externalEvent');
export const externalEventsMiddleware = createListenerMiddleware();`,
  },
  // No chart is round.
  {
    file: /[\\/]recharts[\\/]es6[\\/]util[\\/]PolarUtils\.js$/,
    code: `const nothing = () => undefined;
export { nothing as degreeToRadian, nothing as getMaxRadius, nothing as inRangeOfSector, nothing as polarToCartesian, nothing as radianToDegree };
export const RADIAN = Math.PI / 180;`,
  },
  {
    file: /[\\/]recharts[\\/]es6[\\/]state[\\/]selectors[\\/]polarAxisSelectors\.js$/,
    code: `const nothing = () => undefined;
export { nothing as selectAngleAxis, nothing as selectAngleAxisRange, nothing as selectAngleAxisRangeWithReversed, nothing as selectPolarViewBox, nothing as selectRadiusAxis, nothing as selectRadiusAxisRange, nothing as selectRadiusAxisRangeWithReversed };`,
  },
  // Of its elements recharts asks only whether they are fragments.
  {
    file: /[\\/]node_modules[\\/]react-is[\\/]index\.js$/,
    code: "export const isFragment = (element) => element?.type === Symbol.for('react.fragment');",
  },
  // Labels are drawn by the page's own components.
  {
    file: /[\\/]recharts[\\/]es6[\\/]component[\\/]Label\.js$/,
    code: `const children = (props) => props.children;
const nothing = () => null;
export { nothing as CartesianLabelFromLabelProp, children as CartesianLabelContextProvider, nothing as Label, nothing as PolarLabelFromLabelProp, children as PolarLabelContextProvider };
export const isLabelContentAFunction = () => false;
export const usePolarLabelContext = () => null;`,
  },
  {
    file: /[\\/]recharts[\\/]es6[\\/]component[\\/]LabelList\.js$/,
    code: `const children = (props) => props.children;
const nothing = () => null;
export { children as CartesianLabelListContextProvider, nothing as LabelList, nothing as LabelListFromLabelProp, children as PolarLabelListContextProvider };`,
  },
];

/** Helpers that each file of recharts brings along for browsers older than any that this page supports. */
const HELPERS: Readonly<Record<string, string>> = {
  _slicedToArray: '(list) { return list; }',
  _extends: '(...all) { return Object.assign(...all); }',
  _objectSpread: '(...all) { return Object.assign(...all); }',
  _objectWithoutProperties:
    '(from, names) { return Object.fromEntries(Object.entries(from ?? {}).filter(([name]) => !names.includes(name))); }',
};
const HELPER = new RegExp(`^function (${Object.keys(HELPERS).join('|')})\\(.*$`, 'gm');
const CHARTS = /[\\/]recharts[\\/]es6[\\/].*\.js$/;

function withShortHelpers(whole: string): string {
  return whole.replace(HELPER, (_, name: string) => `function ${name}${HELPERS[name]}`);
}

export function slimCharts(): Plugin {
  return {
    name: 'slim-charts',
    apply: 'build',
    transform: {
      filter: { id: [...SLIM.map(({ file }) => file), CHARTS] },
      handler: (whole, id) => {
        const code = SLIM.find(({ file }) => file.test(id))?.code ?? withShortHelpers;
        return { code: typeof code === 'string' ? code : code(whole), map: null };
      },
    },
  };
}
