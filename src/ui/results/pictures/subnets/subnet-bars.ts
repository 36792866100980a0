// The bars of the subnets chart: the engine's numbers, cut at the end of the subnet for drawing.
import type { SubnetUsage } from '@/engine';
import { rangeOf } from './range-of';

/** What holds an address, in the order of the stack. */
export const HOLDERS = ['reserved', 'others', 'primaries', 'pods', 'warm'] as const;
export type Holder = (typeof HOLDERS)[number];
export type Amounts = Readonly<Record<Holder, number>>;

export interface SubnetBar {
  readonly label: string;
  readonly range: string;
  readonly size: number;
  readonly amounts: Amounts;
  /** Negative when short. */
  readonly free: number;
  readonly usage: SubnetUsage;
  /** Lengths as drawn, in parts of the scale; see `barScale`. */
  readonly drawn: Readonly<Record<Holder | 'free' | 'short', number>>;
  /** Where the subnet ends on the scale. */
  readonly end: number;
}

export interface SubnetBars {
  readonly bars: readonly SubnetBar[];
  /** Each bar is drawn to its own size: sizes differ too much for one scale. */
  readonly ownScale: boolean;
  /** The largest value of the scale. */
  readonly extent: number;
}

/** From this ratio on the smallest subnet would be a sliver beside the largest. */
const SIZES_APART = 4;
/** A bar runs past its end by at most this share of its length. */
const OVERRUN_PERCENT = 30;
const OWN_SCALE = 1000;

export function amountsOf(usage: SubnetUsage): Amounts {
  return {
    reserved: usage.reserved,
    others: usage.usedByOthers,
    primaries: usage.primaries,
    pods: usage.assigned,
    warm: usage.warm,
  };
}

export function subnetBars(subnets: readonly SubnetUsage[]): SubnetBars {
  const sizes = subnets.map((subnet) => subnet.size);
  const ownScale = Math.max(...sizes) > SIZES_APART * Math.min(...sizes);
  const bars = subnets.map((usage) => subnetBar(usage, ownScale));
  const extent = Math.max(1, ...bars.map(({ end, drawn }) => end + drawn.short));
  return { bars, ownScale, extent };
}

function subnetBar(usage: SubnetUsage, ownScale: boolean): SubnetBar {
  const { label, size, free } = usage;
  const amounts = amountsOf(usage);
  const unit = ownScale ? OWN_SCALE / size : 1;
  const drawn: Record<Holder | 'free' | 'short', number> = {
    ...cutAt(amounts, size),
    free: Math.max(0, free),
    short: Math.min(Math.max(0, -free), (size * OVERRUN_PERCENT) / 100),
  };
  for (const part of Object.keys(drawn) as (keyof typeof drawn)[]) drawn[part] *= unit;
  return { label, range: rangeOf(usage), size, amounts, free, usage, drawn, end: size * unit };
}

/** What of each amount lies before the end of the subnet. */
function cutAt(amounts: Amounts, size: number): Record<Holder, number> {
  let left = size;
  const cut = { ...amounts };
  for (const holder of HOLDERS) {
    cut[holder] = Math.min(amounts[holder], left);
    left -= cut[holder];
  }
  return cut;
}
