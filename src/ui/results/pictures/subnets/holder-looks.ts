// How it is told apart what holds an address: a colour, and a pattern beside the colour. Each class
// stands whole: the build finds them by reading.
import type { AllMessages } from '@/i18n';
import { type BarPart, HOLDERS, type Holder, holdersIn, type SubnetBar } from './subnet-bars';

/** Held, and no pod has it. */
export const IDLE =
  'border border-chart-pods bg-[repeating-linear-gradient(-45deg,var(--chart-pods)_0_1.5px,var(--chart-idle)_1.5px_4px)]';
/** Wanted, and not there. */
export const WANTED =
  'bg-[repeating-linear-gradient(-45deg,var(--warn)_0_1.5px,transparent_1.5px_4px)]';
/** Pods past the end: upright stripes. */
export const STRIPED =
  'bg-[repeating-linear-gradient(90deg,var(--chart-short)_0_2.5px,transparent_2.5px_4.5px)]';
/** Those that may be there: amber, as all that chance decides. */
const MAYBE_STRIPED =
  'bg-[repeating-linear-gradient(90deg,var(--warn)_0_2.5px,transparent_2.5px_4.5px)]';
/** What lies in a reservation for prefixes: level lines, where what AWS keeps has slanted ones. */
const KEPT =
  'border border-chart-reserved bg-[repeating-linear-gradient(0deg,var(--chart-reserved)_0_1px,var(--surface)_1px_3px)]';
const RESERVED =
  'bg-[repeating-linear-gradient(45deg,var(--chart-reserved)_0_2.5px,var(--surface)_2.5px_3.75px)]';

/** Classes of the legend's squares. */
export const PART_SWATCH: Readonly<Record<BarPart, string>> = {
  reserved: RESERVED,
  others: 'bg-chart-others',
  primaries: 'bg-chart-primaries',
  pods: 'bg-chart-pods',
  warm: IDLE,
  forPrefixes: KEPT,
  free: 'bg-chart-free border border-line',
  warmShort: WANTED,
  podsShort: STRIPED,
  podsMayLack: MAYBE_STRIPED,
};

/** Of the thin bar of /28 blocks. */
export const BLOCK_SWATCH = {
  sure: 'bg-ok',
  perhaps: WANTED,
  never: RESERVED,
} as const;

const LACKING = ['warmShort', 'podsShort', 'podsMayLack'] as const;
const OTHER_PARTS = ['forPrefixes', 'free', ...LACKING] as const;
const RARE: ReadonlySet<BarPart> = new Set(['forPrefixes', ...LACKING]);

/** What a holder is called where it is known what is held, or where only that is known which is wanted. */
export function holderName(
  holder: Holder,
  isWanted: boolean,
  words: AllMessages['charts']['subnets'],
): string {
  return isWanted && holder === 'warm' ? words.columns.warmWanted : words[holder];
}

/**
 * Of bars: what no bar lacks, and what none keeps for prefixes, is left out.
 *
 * @param isWanted they are of what is wanted, and stay so
 */
export function legendItems(
  words: AllMessages['charts']['subnets'],
  bars: readonly SubnetBar[],
  isWanted = false,
) {
  const isDrawn = (part: BarPart) => !RARE.has(part) || bars.some(({ drawn }) => drawn[part] > 0);
  const holders = holdersIn(bars.map(({ amounts }) => amounts));
  const parts = [...holders, ...OTHER_PARTS].filter(isDrawn).map((part) => ({
    ...(isWanted && part === 'warm'
      ? { label: words.columns.warmWanted }
      : { label: words[part], brief: words.brief[part] }),
    swatch: PART_SWATCH[part],
  }));
  const end = { label: words.capacity, brief: words.brief.capacity, swatch: MARK_SWATCH };
  return [...parts, { ...end, isMark: true }];
}

/** Of what fills a bar to its own end. */
export function fillItems(words: AllMessages['charts']['subnets']) {
  return [...HOLDERS, 'free' as const].map((part) => ({
    label: words[part],
    swatch: PART_SWATCH[part],
  }));
}

/** An upright line: the end of a subnet, or what is wanted. */
export const MARK_SWATCH = 'bg-chart-capacity';

/** Of the thin bar. */
export function blockItems(words: AllMessages['charts']['subnets']) {
  return [
    { label: words.blockSure, swatch: BLOCK_SWATCH.sure },
    { label: words.blockPerhaps, swatch: BLOCK_SWATCH.perhaps },
    { label: words.blockNever, swatch: BLOCK_SWATCH.never },
    { label: words.blockWanted, swatch: MARK_SWATCH, isMark: true },
  ];
}
