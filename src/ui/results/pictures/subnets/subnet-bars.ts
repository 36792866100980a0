// The bars of the subnets chart: the engine's numbers, cut at the end of the subnet for drawing.
import { type HeldInSubnet, PREFIX_SIZE, type SubnetUsage } from '@/engine';
import { formatRange } from '@/plan';

/** What holds an address, in the order of the stack; `warm` is idle. */
export const HOLDERS = ['reserved', 'others', 'primaries', 'pods', 'warm'] as const;
export type Holder = (typeof HOLDERS)[number];
export type Amounts = Readonly<Record<Holder, number>>;

/**
 * All that a bar is made of: what a reservation keeps for prefixes, then what warm addresses and pods
 * lack, over what is free for them and past the end.
 */
export const BAR_PARTS = [
  ...HOLDERS,
  'forPrefixes',
  'warmShort',
  'podsShort',
  'podsMayLack',
  'free',
] as const;
export type BarPart = (typeof BAR_PARTS)[number];

export interface SubnetBar {
  readonly label: string;
  readonly range: string;
  readonly size: number;
  readonly amounts: Amounts;
  /** Negative when short: all that nodes want is more than there is for it. */
  readonly free: number;
  readonly usage: SubnetUsage;
  /** What nodes hold in it; `undefined`: amounts are what they want. */
  readonly held: HeldInSubnet | undefined;
  /** Nothing is known of what they hold, but that pods wait for it in any order. */
  readonly isPodShort: boolean;
  /** Lengths as drawn, in parts of the scale; see `subnetBars`. */
  readonly drawn: Readonly<Record<BarPart, number>>;
  /** Where the subnet ends on the scale. */
  readonly end: number;
  /** What is past the end is longer than it is drawn: a break says so. */
  readonly isBroken: boolean;
}

export interface SubnetBars {
  readonly bars: readonly SubnetBar[];
  /** Each bar is drawn to its own size: sizes differ too much for one scale. */
  readonly ownScale: boolean;
  /** The largest value of the scale. */
  readonly extent: number;
}

/** From this ratio on the smallest subnet would be a sliver beside the largest. */
const SIZES_APART = 16;
/** The longest bar runs past its end by at most this share; so far the others run too. */
const OVERRUN_PERCENT = 30;
const OWN_SCALE = 1000;

/** Who may hold an address of these: not pods and their pool where ENIs are there and all pods use IPv6. */
export function holdersIn(all: readonly Amounts[]): readonly Holder[] {
  const isNone = (holder: Holder) => all.every((amounts) => amounts[holder] === 0);
  const areElsewhere = isNone('pods') && isNone('warm') && !isNone('primaries');
  return areElsewhere ? ['reserved', 'others', 'primaries'] : HOLDERS;
}

/** Whether a reservation in one of them has room that no prefix has. */
export function isKeptForPrefixes(
  subnets: readonly Pick<SubnetUsage, 'keptForPrefixes'>[],
): boolean {
  return subnets.some(({ keptForPrefixes }) => keptForPrefixes > 0);
}

export function amountsOf(
  usage: SubnetUsage,
  { primaries, assigned, warm }: Pick<SubnetUsage, 'primaries' | 'assigned' | 'warm'> = usage,
): Amounts {
  const { reserved, usedByOthers: others } = usage;
  return { reserved, others, primaries, pods: assigned, warm };
}

/**
 * @param held what nodes hold in each, where that is known: without, the bars are of what they want
 * @param podShort labels of those for which pods wait in any order, where that is all that is known
 */
export function subnetBars(
  subnets: readonly SubnetUsage[],
  held?: readonly HeldInSubnet[],
  podShort: ReadonlySet<string> = new Set(),
): SubnetBars {
  const sizes = subnets.map((subnet) => subnet.size);
  const largest = Math.max(...sizes);
  const ownScale = largest > SIZES_APART * Math.min(...sizes);
  const bars = subnets.map((usage, index) =>
    subnetBar(
      usage,
      held?.[index],
      ownScale ? undefined : largest,
      held === undefined && podShort.has(usage.label),
    ),
  );
  const extent = Math.max(1, ...bars.map(({ end, drawn }) => Math.max(end, lengthOf(drawn))));
  return { bars, ownScale, extent };
}

function lengthOf(drawn: SubnetBar['drawn']): number {
  return BAR_PARTS.reduce((sum, part) => sum + drawn[part], 0);
}

/** How far a bar runs past the end of its subnet, in parts of the scale. */
export function pastEnd({ drawn, end }: Pick<SubnetBar, 'drawn' | 'end'>): number {
  return Math.max(0, lengthOf(drawn) - end);
}

/** @param largest of the subnets on the bar's scale; `undefined`: it has a scale of its own */
function subnetBar(
  usage: SubnetUsage,
  held: HeldInSubnet | undefined,
  largest: number | undefined,
  isPodShort: boolean,
): SubnetBar {
  const { label, size, free } = usage;
  const amounts = amountsOf(usage, held);
  const unit = largest === undefined ? OWN_SCALE / size : 1;
  const lengths = held
    ? heldLengths(amounts, held, size)
    : wantedLengths(amounts, usage, size, isPodShort);
  const past = Math.max(0, lengthOf(lengths) - size);
  const room = ((largest ?? size) * (100 + OVERRUN_PERCENT)) / 100 - size;
  const scale = past > room ? room / past : 1;
  const drawn = { ...lengths };
  let at = 0;
  for (const part of BAR_PARTS) {
    const until = at + lengths[part];
    const within = Math.max(0, Math.min(until, size) - at);
    drawn[part] = (within + (lengths[part] - within) * scale) * unit;
    at = until;
  }
  return {
    label,
    range: formatRange(usage),
    size,
    amounts,
    free,
    usage,
    held,
    isPodShort,
    drawn,
    end: size * unit,
    isBroken: scale < 1,
  };
}

type Lengths = Readonly<Record<BarPart, number>>;

/** What is held, then what pods and warm addresses lack, then what nobody wants. */
function heldLengths(amounts: Amounts, held: HeldInSubnet, size: number): Lengths {
  const { missing, waiting, short, free, keptForPrefixes, isChance } = held;
  const podsLack = Math.min(waiting, missing);
  // Prefixes that are missing lie over what is kept for them: no more is past the end than is short.
  const left = free + keptForPrefixes;
  const forPrefixes = Math.min(keptForPrefixes, Math.max(0, left + short - missing));
  return {
    ...amounts,
    // AWS gives others no more than there is.
    others: Math.min(amounts.others, size - amounts.reserved),
    forPrefixes,
    warmShort: missing - podsLack,
    podsShort: isChance ? 0 : podsLack,
    podsMayLack: isChance ? podsLack : 0,
    free: Math.max(0, left - forPrefixes - missing),
  };
}

function wantedLengths(
  amounts: Amounts,
  usage: SubnetUsage,
  size: number,
  isPodShort: boolean,
): Lengths {
  const { keptForPrefixes: forPrefixes, free, warm } = usage;
  const lack = Math.max(0, -free);
  // How many pods wait for it is not known: what is warm is the last of what it has not.
  const ofPods = lack > warm ? lack - warm : lack;
  const podsShort = isPodShort ? ofPods : 0;
  return {
    ...cutAt(amounts, size - forPrefixes),
    forPrefixes,
    warmShort: lack - podsShort,
    podsShort,
    podsMayLack: 0,
    free: Math.max(0, free),
  };
}

/**
 * What of each amount lies before the end of the subnet. Warm addresses go first; nodes take the primaries
 * of their ENIs with the addresses of their pods, so that of both the same share is there.
 */
function cutAt(amounts: Amounts, size: number): Record<Holder, number> {
  const reserved = Math.min(amounts.reserved, size);
  const others = Math.min(amounts.others, size - reserved);
  const left = size - reserved - others;
  const needed = amounts.primaries + amounts.pods;
  const there = needed > left ? left / needed : 1;
  return {
    reserved,
    others,
    primaries: amounts.primaries * there,
    pods: amounts.pods * there,
    warm: Math.min(amounts.warm, Math.max(0, left - needed)),
  };
}

/** The /28 blocks of a subnet, by whether prefixes can have them; what is wanted is a mark. */
export interface BlockBar {
  /** Of the subnet in all. */
  readonly all: number;
  readonly wanted: number;
  /** Whole and free wherever single addresses lie. */
  readonly sure: number;
  /** Whole and free if single addresses lie well. */
  readonly perhaps: number;
  readonly never: number;
}

export function blockBar({ size, blocks }: SubnetUsage): BlockBar | undefined {
  if (blocks === undefined) return undefined;
  const all = Math.floor(size / PREFIX_SIZE);
  const { wanted, freeWorst, freeBest } = blocks;
  return { all, wanted, sure: freeWorst, perhaps: freeBest - freeWorst, never: all - freeBest };
}

/** Where the mark of the /28 wanted stands, in parts of the scale: past the end as far as what is short there. */
export function wantedMark(bar: SubnetBar): number {
  const { usage, size, free, end } = bar;
  const wanted = (usage.blocks?.wanted ?? 0) * PREFIX_SIZE;
  if (wanted <= size) return (end * wanted) / size;
  return end + (pastEnd(bar) * (wanted - size)) / -free;
}
