import type { Holder } from './subnet-bars';

type Part = Holder | 'free' | 'short';

/** Past the end of a subnet: upright stripes. */
export const STRIPED =
  'bg-[repeating-linear-gradient(90deg,var(--chart-short)_0_2.5px,transparent_2.5px_4.5px)]';
const HATCHED =
  'bg-[repeating-linear-gradient(45deg,var(--chart-reserved)_0_2.5px,var(--surface)_2.5px_3.75px)]';

/** Classes of the legend's squares; patterns stand beside the colour. */
export const HOLDER_SWATCH: Readonly<Record<Part, string>> = {
  reserved: HATCHED,
  others: 'bg-chart-others',
  primaries: 'bg-chart-primaries',
  pods: 'bg-chart-pods',
  warm: 'bg-chart-warm',
  free: 'bg-chart-free border border-line',
  short: STRIPED,
};

/** The same colours in a drawing. */
export const HOLDER_FILL: Readonly<Record<Holder, string>> = {
  reserved: 'var(--chart-reserved)',
  others: 'var(--chart-others)',
  primaries: 'var(--chart-primaries)',
  pods: 'var(--chart-pods)',
  warm: 'var(--chart-warm)',
};
