// What holds at a node count, in words.
import type { AllMessages } from '@/i18n';
import type { GrowthPointView, GrowthSubnet } from '@/ui/results/pictures/growth/growth-view';

type Words = AllMessages['charts']['growth'];

/** More would not be listened to: the table has them. */
const SUBNETS_TOLD = 6;

/** `18 nodes: a 14 free, 1 short; …; 12 pods wait` */
export function pointTold(
  point: GrowthPointView,
  subnets: readonly Pick<GrowthSubnet, 'label' | 'index'>[],
  words: Words,
): string {
  if (point.cannotWork) return `${words.nodesAt(point.nodes, point.counted)}: ${words.cannotWork}`;
  const inSubnets = subnets
    .slice(0, SUBNETS_TOLD)
    .map(({ label, index }) => `${label} ${subnetTold(point, index, words).join(', ')}`);
  const { podsWaiting } = point;
  const waits = podsWaiting === undefined ? words.unknown : words.podsWait(podsWaiting, point);
  return `${words.nodesAt(point.nodes, point.counted)}: ${[...inSubnets, waits].join('; ')}`;
}

/** How many pods wait, or may; a sign while that is worked out. */
export function waitingTold(
  { podsWaiting, isChance }: Pick<GrowthPointView, 'podsWaiting' | 'isChance'>,
  { perhaps }: Pick<Words, 'perhaps'>,
  count: (amount: number) => string,
): string {
  if (podsWaiting === undefined) return '…';
  return isChance && podsWaiting === 0 ? perhaps : count(podsWaiting);
}

/** What a subnet has free, and what it is short of. */
export function subnetTold(
  { free, missing }: Pick<GrowthPointView, 'free' | 'missing'>,
  index: number,
  words: Words,
): readonly string[] {
  const [left, short] = [free[index], missing[index]];
  return [
    left === undefined ? words.unknown : words.freeIn(left),
    ...(short !== undefined && short.amount > 0 ? [words.shortIn(short)] : []),
  ];
}
