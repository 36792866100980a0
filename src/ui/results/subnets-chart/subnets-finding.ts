// What the subnets chart finds, in one sentence, from the engine's numbers.
import type { SubnetUsage } from '@/engine';
import type { AllMessages } from '@/i18n';
import { tightestSubnet } from '@/ui/results/answer/verdict-view';

export function subnetsFinding(subnets: readonly SubnetUsage[], messages: AllMessages): string {
  const words = messages.charts.subnets;
  const worst = tightestSubnet(subnets);
  if (worst === undefined) return '';
  const shorts = subnets.filter((subnet) => subnet.free < 0).length;
  const total = subnets.length;
  const { label, free } = worst;
  if (total === 1) return shorts === 1 ? words.oneShort(label, -free) : words.oneFits(label, free);
  if (shorts === 0) return words.allFit(total, label, free);
  if (shorts === total) return words.allShort(total, label, -free);
  return words.someShort(shorts, total, label, -free);
}

export interface TightestBlocks {
  readonly label: string;
  readonly wanted: number;
  readonly freeWorst: number;
  readonly freeBest: number;
}

/** The subnet whose /28 blocks are tightest, as the verdict weighs them; where prefixes are held. */
export function tightestBlocks(subnets: readonly SubnetUsage[]): TightestBlocks | undefined {
  return subnets
    .flatMap(({ label, blocks }) => (blocks === undefined ? [] : [{ label, ...blocks }]))
    .reduce<TightestBlocks | undefined>(
      (least, next) => (least === undefined || isTighter(next, least) ? next : least),
      undefined,
    );
}

function isTighter(a: TightestBlocks, b: TightestBlocks): boolean {
  const aIsShort = a.wanted > a.freeBest;
  if (aIsShort !== b.wanted > b.freeBest) return aIsShort;
  const left = ({ wanted, freeBest, freeWorst }: TightestBlocks) =>
    (aIsShort ? freeBest : freeWorst) - wanted;
  return left(a) < left(b);
}
