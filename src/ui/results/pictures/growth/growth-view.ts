// What the growth picture draws: the engine's points in the chosen range, and where its marks stand.
import type { Counted, Growth, GrowthPoint, HeldAtCount, Subnet, SubnetConstraint } from '@/engine';
import { type Tone, waitTone } from '@/i18n/verdict';
import type { ComparedGrowth, GrowthRange } from '@/plan';
import { type GrowthStage, stagesOf } from './growth-stages';

/** So many subnets are named beside the picture; more are in the table alone. */
export const SUBNETS_NAMED = 6;

/** A growth with what nodes hold at its points, as far as that is known. */
export type GrownTold = Growth & Pick<ComparedGrowth, 'held'>;

/** So much that is short, in what is scarcer there. */
export interface Lack {
  readonly amount: number;
  readonly unit: SubnetConstraint;
}

export interface GrowthPointView {
  readonly nodes: number;
  readonly counted: Counted;
  readonly tone: Tone;
  /** Nothing is told of such a count but that. */
  readonly cannotWork: boolean;
  /** Free in each subnet, with what nodes hold; `undefined` where that is not known. */
  readonly free: readonly (number | undefined)[];
  /** Short in each. */
  readonly missing: readonly Lack[];
  /** In all subnets that are short of it. */
  readonly missingInAll: Readonly<Record<SubnetConstraint, number>>;
  /** Pods that wait in each; none where it is not known which they are. */
  readonly waitingIn: readonly number[];
  /** Pods that wait for subnets; `undefined` while that is worked out. */
  readonly podsWaiting: number | undefined;
  /** Those that wait in any order: more may. */
  readonly isLeast: boolean;
  /** Chance decides whether they wait. */
  readonly isChance: boolean;
  /** Those that wait are refused for no longer than they may be: the count does not fail by them. */
  readonly isShortly?: boolean;
  readonly overQuota: Growth['points'][number]['overQuota'];
}

export interface GrowthSubnet {
  readonly label: string;
  /** Its place in the plan. */
  readonly index: number;
  readonly freeAsPlanned: number | undefined;
  readonly missingAsPlanned: Lack;
  /** Whole /28 count beside addresses. */
  readonly hasBlocks: boolean;
  /** What is told of it; `undefined`: it is short at no count, and no pod waits in it. */
  readonly lack: SubnetLack | undefined;
}

/** That pods wait in a subnet, or may, else that it is short: as the picture at rest tells it of a count. */
export interface SubnetLack {
  readonly of: Below['of'];
  /** With as many nodes as planned; 0: it is so with more of them. */
  readonly asPlanned: number;
  /** The first count at which it is so, where each count has been looked at. */
  readonly from: number | undefined;
}

export interface GrowthView {
  readonly points: readonly GrowthPointView[];
  /** In the plan's order; of more than are named the tightest as planned first. */
  readonly subnets: readonly GrowthSubnet[];
  readonly stages: readonly GrowthStage[];
  /** Tops of the scale upwards, of what is free, and downwards, of what `belowOf` tells; at least 1. */
  readonly mostFree: number;
  readonly mostBelow: number;
  /** At one of the counts at least. */
  readonly hasFree: boolean;
  readonly hasBelow: boolean;
  /** At all of the counts. */
  readonly cannotWork: boolean;
  /** Pods that wait are told as those that wait in any order, at one of the counts at least. */
  readonly isLeast: boolean;
}

/** The growth in the chosen range. */
export function growthView(
  growth: GrownTold,
  subnets: readonly Subnet[],
  planned: number,
  range: GrowthRange,
  counted: Counted = 'nodes',
): GrowthView {
  const all = growth.points.map((point, at) => ({
    ...pointView(point, growth.held === undefined ? 'checking' : growth.held[at]),
    counted,
  }));
  const points = all.filter(({ nodes }) => isInRange(nodes, planned, range));
  const free = points.flatMap((point) => point.free.filter((left) => left !== undefined));
  const below = points.flatMap((point) => belowOf(point)?.amount ?? []);
  const last = growth.points.at(-1);
  return {
    points,
    subnets: subnetsOf(all, subnets, planned, last?.missingBlocks ?? []),
    stages: stagesOf(growth, points),
    mostFree: Math.max(1, ...free),
    mostBelow: Math.max(1, ...below),
    hasFree: free.some((left) => left > 0),
    hasBelow: below.length > 0,
    cannotWork: points.every(({ cannotWork }) => cannotWork),
    isLeast: points.some(({ isLeast }) => isLeast),
  };
}

/** Half is rounded down. */
function isInRange(nodes: number, planned: number, range: GrowthRange): boolean {
  switch (range) {
    case 'half':
      return nodes >= Math.floor(planned / 2);
    case 'twice':
      return nodes >= planned;
    case 'all':
      return true;
  }
}

export interface Below {
  readonly amount: number;
  readonly of: 'waits' | 'waits-shortly' | 'may-wait' | SubnetConstraint;
  readonly tone: 'bad' | 'warn';
}

/** What stands below zero at a count: pods that wait, else whole /28 that are short, else addresses. */
export function belowOf({
  podsWaiting,
  isChance,
  isShortly,
  missingInAll: { addresses, blocks },
}: Pick<GrowthPointView, 'podsWaiting' | 'isChance' | 'isShortly' | 'missingInAll'>):
  | Below
  | undefined {
  if (podsWaiting === undefined) return undefined;
  if (podsWaiting > 0 && isChance) return { amount: podsWaiting, of: 'may-wait', tone: 'warn' };
  if (podsWaiting > 0 && isShortly) {
    return { amount: podsWaiting, of: 'waits-shortly', tone: 'warn' };
  }
  if (podsWaiting > 0) return { amount: podsWaiting, of: 'waits', tone: 'bad' };
  if (blocks > 0) return { amount: blocks, of: 'blocks', tone: 'warn' };
  return addresses > 0 ? { amount: addresses, of: 'addresses', tone: 'warn' } : undefined;
}

const NONE: Lack = { amount: 0, unit: 'addresses' };

/** Of a plan that cannot work no subnet has anything free, and none is short. */
const NO_COUNT = {
  tone: 'bad',
  cannotWork: true,
  missingInAll: { addresses: 0, blocks: 0 },
  waitingIn: [],
  podsWaiting: undefined,
  isLeast: false,
  isChance: false,
  overQuota: { nau: 0, enis: 0 },
} as const;

/** @param held what nodes hold at the count; `undefined`: it is not known */
function pointView(
  { nodes, kind, free, missing: addresses, missingBlocks, podsWaiting, overQuota }: GrowthPoint,
  held: HeldAtCount | 'checking' | undefined,
): Omit<GrowthPointView, 'counted'> {
  if (kind === 'cannot-work')
    return { ...NO_COUNT, nodes, free: free.map(() => undefined), missing: free.map(() => NONE) };
  const known = held === 'checking' ? undefined : held;
  const missing = addresses.map((amount, at): Lack => {
    const blocks = missingBlocks[at] ?? 0;
    return blocks > 0 ? { amount: blocks, unit: 'blocks' } : { amount, unit: 'addresses' };
  });
  const inAll = (of: SubnetConstraint) =>
    missing.reduce((sum, { amount, unit }) => sum + (unit === of ? amount : 0), 0);
  const isShort = missing.some(({ amount }) => amount > 0) || podsWaiting > 0;
  const waiting = held === 'checking' && isShort ? undefined : podsWaiting;
  return {
    nodes,
    overQuota,
    tone: kind === 'fits' ? 'ok' : waitTone({ kind }),
    cannotWork: false,
    free: known?.free ?? free.map((left) => (left < 0 ? undefined : left)),
    missing,
    waitingIn: known?.waitingIn ?? [],
    podsWaiting: known?.waiting ?? waiting,
    isLeast: known === undefined && (waiting ?? 0) > 0,
    isChance: kind === 'may-not-fit',
    isShortly: kind === 'warm-short',
    missingInAll: { addresses: inAll('addresses'), blocks: inAll('blocks') },
  };
}

function subnetsOf(
  points: readonly GrowthPointView[],
  subnets: readonly Subnet[],
  planned: number,
  blocks: GrowthPoint['missingBlocks'],
): readonly GrowthSubnet[] {
  const asPlanned = points.find(({ nodes }) => nodes === planned);
  const all = subnets.map(({ label }, index) => {
    return {
      label,
      index,
      freeAsPlanned: asPlanned?.free[index],
      missingAsPlanned: asPlanned?.missing[index] ?? NONE,
      hasBlocks: blocks[index] !== undefined,
      lack: subnetLack(points, index, asPlanned),
    };
  });
  const tightest = all.toSorted(
    (a, b) =>
      b.missingAsPlanned.amount - a.missingAsPlanned.amount ||
      (a.freeAsPlanned ?? 0) - (b.freeAsPlanned ?? 0),
  );
  const named = new Set(tightest.slice(0, SUBNETS_NAMED));
  return [...all.filter((each) => named.has(each)), ...all.filter((each) => !named.has(each))];
}

export function isShortIn(missing: GrowthPointView['missing'], subnet: number): boolean {
  return (missing[subnet]?.amount ?? 0) > 0;
}

/** As the end of its bar at rest says it. */
export function lackAt(
  {
    waitingIn,
    isChance,
    isShortly,
    missing,
  }: Pick<GrowthPointView, 'waitingIn' | 'isChance' | 'isShortly' | 'missing'>,
  subnet: number,
): Pick<Below, 'amount' | 'of'> | undefined {
  const waiting = waitingIn[subnet] ?? 0;
  if (waiting > 0) {
    return { amount: waiting, of: isChance ? 'may-wait' : isShortly ? 'waits-shortly' : 'waits' };
  }
  const { amount, unit } = missing[subnet] ?? NONE;
  return amount > 0 ? { amount, of: unit } : undefined;
}

function subnetLack(
  points: readonly GrowthPointView[],
  subnet: number,
  asPlanned: GrowthPointView | undefined,
): SubnetLack | undefined {
  const planned = asPlanned && lackAt(asPlanned, subnet);
  const at = points.findIndex((point) => {
    const lack = lackAt(point, subnet);
    return lack !== undefined && (planned === undefined || lack.of === planned.of);
  });
  const first = points[at];
  const isFirst = first !== undefined && first.nodes - (points[at - 1]?.nodes ?? -1) === 1;
  const of = planned?.of ?? (first && isFirst ? lackAt(first, subnet)?.of : undefined);
  if (of === undefined) return undefined;
  return { of, asPlanned: planned?.amount ?? 0, from: isFirst ? first.nodes : undefined };
}

/** Pods without a place with so many nodes, or the most below that are drawn. */
export function unplacedAt({ points }: Growth, count: number): number {
  return points.findLast(({ nodes }) => nodes <= count)?.podsPending ?? 0;
}

/** About so many of the counts, evenly, with the last one among them. */
export function spread(counts: readonly number[], most: number): readonly number[] {
  const step = Math.ceil(counts.length / most);
  return counts.filter((_, at) => (counts.length - 1 - at) % step === 0);
}
