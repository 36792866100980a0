// recharts looks its scales up by name in all of d3-scale, so that none can be left out; the page
// has linear axes and categories. Leaving out the rest (scales of time, colour, logarithms, and
// what they stand on) takes 8 kB gzip from the charts. A chart that asks for another scale needs it
// here; the dev server serves them all. Should recharts look elsewhere one day, this changes
// nothing but the size.
import type { Plugin } from 'vite';

const ALL_SCALES = /[\\/]victory-vendor[\\/]es[\\/]d3-scale\.js$/;

export function chartScales(): Plugin {
  return {
    name: 'chart-scales',
    apply: 'build',
    transform: {
      filter: { id: ALL_SCALES },
      handler: () => ({
        code: "export { scaleBand, scaleLinear, scalePoint } from 'd3-scale';",
        map: null,
      }),
    },
  };
}
