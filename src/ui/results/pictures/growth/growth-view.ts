// What the growth picture draws: the engine's points in the chosen range, and where its marks stand.
import type { Growth, GrowthMark, Subnet } from '@/engine';
import { type Tone, waitTone } from '@/i18n/verdict';

/** Node counts that are drawn: from half the plan, or from none; always to twice the plan. */
export const GROWTH_RANGES = ['half', 'all'] as const;
export type GrowthRange = (typeof GROWTH_RANGES)[number];

/** So many subnets are named beside the picture; more are in the table alone. */
export const SUBNETS_NAMED = 6;

export interface GrowthPointView {
  readonly nodes: number;
  readonly tone: Tone;
  /** Free in each subnet; 0 where it is short. */
  readonly free: readonly number[];
  readonly missing: readonly number[];
  /** Addresses missing in all subnets. */
  readonly missingInAll: number;
  /** Pods that wait in any order: at the least. */
  readonly podsWaiting: number;
  readonly overQuota: Growth['points'][number]['overQuota'];
}

export interface GrowthSubnet {
  readonly label: string;
  /** Its place in the plan. */
  readonly index: number;
  readonly freeAsPlanned: number;
  readonly missingAsPlanned: number;
  /** The first count at which it is short, where each count has been looked at. */
  readonly shortFrom: number | undefined;
}

export interface GrowthStage {
  readonly mark: GrowthMark;
  readonly tone: Tone;
  /** The first drawn count that it holds for, and the last before the next one. */
  readonly from: number;
  readonly to: number;
}

export interface GrowthView {
  readonly points: readonly GrowthPointView[];
  /** In the plan's order; of more than are named the tightest as planned first. */
  readonly subnets: readonly GrowthSubnet[];
  readonly stages: readonly GrowthStage[];
  /** Tops of the scale upwards, of what is free, and downwards, of addresses missing and pods waiting; at least 1. */
  readonly mostFree: number;
  readonly mostMissing: number;
  /** At one of the counts at least. */
  readonly hasFree: boolean;
}

export function growthView(
  growth: Growth,
  subnets: readonly Subnet[],
  planned: number,
  range: GrowthRange,
): GrowthView {
  const least = range === 'half' ? Math.floor(planned / 2) : 0;
  const points = growth.points.filter(({ nodes }) => nodes >= least).map(pointView);
  return {
    points,
    subnets: subnetsOf(growth, subnets, planned),
    stages: stagesOf(growth, points),
    mostFree: Math.max(1, ...points.flatMap(({ free }) => free)),
    mostMissing: Math.max(1, ...points.map(depthOf)),
    hasFree: points.some(({ free }) => free.some((left) => left > 0)),
  };
}

/** How far the bars of a count reach below zero. */
export function depthOf({
  missingInAll,
  podsWaiting,
}: Pick<GrowthPointView, 'missingInAll' | 'podsWaiting'>): number {
  return Math.max(missingInAll, podsWaiting);
}

/** The numbers at the end of a count's bars, one below the other: pods that wait, addresses missing. */
export function toldBelow({
  missingInAll,
  podsWaiting,
}: Pick<GrowthPointView, 'missingInAll' | 'podsWaiting'>) {
  const both = [
    { amount: podsWaiting, tone: 'bad' },
    { amount: missingInAll, tone: 'warn' },
  ] as const;
  return both.filter(({ amount }) => amount > 0);
}

/** How far below zero the drawing goes, of the longest bar: its numbers have room there. */
export function footOf({
  points,
  mostMissing,
}: Pick<GrowthView, 'points' | 'mostMissing'>): number {
  const rows = Math.max(0, ...points.map((point) => toldBelow(point).length));
  return mostMissing * (rows > 1 ? 1.4 : 1.2);
}

function pointView(point: Growth['points'][number]): GrowthPointView {
  const { nodes, kind, free, missing, podsWaiting, overQuota } = point;
  return {
    nodes,
    overQuota,
    tone: kind === 'fits' ? 'ok' : waitTone({ kind }),
    free: free.map((left) => Math.max(0, left)),
    missing,
    podsWaiting,
    missingInAll: missing.reduce((sum, each) => sum + each, 0),
  };
}

/** The first count that does not simply fit and, where it is another, the first that does not fit. */
export function growthMarks({ firstShort, firstDoesNotFit }: Growth): readonly GrowthMark[] {
  const marks = [firstShort, firstDoesNotFit].filter((mark) => mark !== undefined);
  return marks.filter(({ nodes }, at) => at === 0 || nodes !== marks[0]?.nodes);
}

/** A stage begins at the drawn count that its mark has reached, and ends before the next stage. */
function stagesOf(growth: Growth, points: readonly GrowthPointView[]): readonly GrowthStage[] {
  const marks = growthMarks(growth);
  return marks.flatMap((mark, at) => {
    const next = marks[at + 1]?.nodes ?? Number.POSITIVE_INFINITY;
    const of = points.filter(({ nodes }) => nodes >= mark.nodes && nodes < next);
    const [first] = of;
    const last = of.at(-1);
    if (first === undefined || last === undefined) return [];
    return [{ mark, tone: waitTone(mark), from: first.nodes, to: last.nodes }];
  });
}

function subnetsOf(
  { points }: Growth,
  subnets: readonly Subnet[],
  planned: number,
): readonly GrowthSubnet[] {
  const asPlanned = points.find(({ nodes }) => nodes === planned);
  const all = subnets.map(({ label }, index) => ({
    label,
    index,
    freeAsPlanned: asPlanned?.free[index] ?? 0,
    missingAsPlanned: asPlanned?.missing[index] ?? 0,
    shortFrom: shortFrom(points, index),
  }));
  const tightest = all.toSorted(
    (a, b) => b.missingAsPlanned - a.missingAsPlanned || a.freeAsPlanned - b.freeAsPlanned,
  );
  const named = new Set(tightest.slice(0, SUBNETS_NAMED));
  return [...all.filter((each) => named.has(each)), ...all.filter((each) => !named.has(each))];
}

function shortFrom(points: Growth['points'], subnet: number): number | undefined {
  const at = points.findIndex(({ missing }) => (missing[subnet] ?? 0) > 0);
  const nodes = points[at]?.nodes;
  const before = points[at - 1]?.nodes ?? -1;
  return nodes !== undefined && nodes - before === 1 ? nodes : undefined;
}

/** A stretch of a strip, as a share of its length, and the stage that holds over it. */
export interface StripPart {
  readonly tone: Tone;
  readonly length: number;
  /** Where it begins; `undefined` for what fits, up to `to`. */
  readonly mark: GrowthMark | undefined;
  readonly to: number;
}

/** The stages of a growth over the drawn counts, which stand one beside the other. */
export function growthStrip(growth: Growth, points: GrowthView['points']): readonly StripPart[] {
  const stages = stagesOf(growth, points);
  const share = (count: number) => count / Math.max(1, points.length);
  const lengthOf = (from: number, to: number) =>
    share(points.filter(({ nodes }) => nodes >= from && nodes <= to).length);
  const fits = points.filter(({ nodes }) => nodes < (stages[0]?.from ?? Number.POSITIVE_INFINITY));
  const last = fits.at(-1);
  const first: readonly StripPart[] =
    last === undefined
      ? []
      : [{ tone: 'ok', length: share(fits.length), mark: undefined, to: last.nodes }];
  const later = stages.map(({ tone, mark, from, to }) => {
    return { tone, length: lengthOf(from, to), mark, to };
  });
  return [...first, ...later];
}

/** About so many of the counts, evenly, with the last one among them. */
export function spread(counts: readonly number[], most: number): readonly number[] {
  const step = Math.ceil(counts.length / most);
  return counts.filter((_, at) => (counts.length - 1 - at) % step === 0);
}

/** Zero and two or three round numbers of free addresses. */
export function freeTicks(most: number): number[] {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(most / 3, 1)));
  const step =
    [1, 2, 5, 10].map((unit) => unit * magnitude).find((unit) => unit * 3 >= most) ?? most;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}
