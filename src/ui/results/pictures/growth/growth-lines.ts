// The lines of the growth chart: the share of each subnet that is used, at each node count.
import { type Growth, type GrowthMark, type Subnet, usableAddresses } from '@/engine';

export type LineKey = `line${number}`;

/** Subnets whose lines are the same are drawn as one. */
export interface GrowthLine {
  readonly key: LineKey;
  readonly subnets: readonly string[];
  /** Percent used at the last point. */
  readonly last: number;
  readonly isFirstShort: boolean;
}

export interface GrowthPointView {
  readonly nodes: number;
  /** Percent used of each line, by its key. */
  readonly [line: LineKey]: number;
}

export interface GrowthLines {
  readonly lines: readonly GrowthLine[];
  readonly points: readonly GrowthPointView[];
  /** Top of the scale in percent. */
  readonly top: number;
}

const TOP_STEP = 50;
const HIGHEST_TOP = 400;

/** Percent of its usable addresses that a subnet has given out, one decimal. */
export function usedPercent(subnet: Subnet, free: number): number {
  const usable = usableAddresses(subnet.prefixLength);
  return Math.round(((usable - free) * 1000) / usable) / 10;
}

/** The first count that does not simply fit and, where it is another, the first that does not fit. */
export function growthMarks({ firstShort, firstDoesNotFit }: Growth): readonly GrowthMark[] {
  const marks = [firstShort, firstDoesNotFit].filter((mark) => mark !== undefined);
  return marks.filter(({ nodes }, at) => at === 0 || nodes !== marks[0]?.nodes);
}

export function growthLines(growth: Growth, subnets: readonly Subnet[]): GrowthLines {
  const shares = subnets.map((subnet, index) =>
    growth.points.map((point) => usedPercent(subnet, point.free[index] ?? 0)),
  );
  const same = new Map<string, number[]>();
  shares.forEach((line, index) => {
    const key = line.join(' ');
    same.set(key, [...(same.get(key) ?? []), index]);
  });
  const groups = [...same.values()];
  const lines = groups.map((members, line): GrowthLine => {
    const names = members.map((index) => subnets[index]?.label ?? '');
    return {
      key: `line${line}`,
      subnets: names,
      last: shares[members[0] ?? 0]?.at(-1) ?? 0,
      isFirstShort: names.some((name) => name === growth.firstShort?.subnet),
    };
  });
  const points = growth.points.map(({ nodes }, at): GrowthPointView => {
    const values = groups.map(([first], line) => [`line${line}`, shares[first ?? 0]?.[at] ?? 0]);
    return { nodes, ...Object.fromEntries(values) };
  });
  const highest = Math.max(100, ...shares.flat());
  const top = Math.min(Math.ceil(highest / TOP_STEP) * TOP_STEP, HIGHEST_TOP);
  return { lines, points, top };
}
