import { type NextLimit, nextLimit } from '@/engine/answers/most/most-nodes';
import { grownPlan } from '@/engine/answers/sizes/grown-plan';
import { oneOfEachUse } from '@/engine/answers/sizes/one-of-each-use';
import {
  LARGEST_SUBNET,
  SMALLEST_SUBNET,
  smallestSubnets,
} from '@/engine/answers/sizes/smallest-subnets';
import { judge } from '@/engine/judge';
import { type ClusterPlan, type RunVerdict, type SubnetUse, subnetSize } from '@/engine/model';
import type { Seeds } from '@/engine/over-time/band';
import type { Scenario } from '@/engine/over-time/scenario/scenario';
import {
  type NeedsWishes,
  planWithSizes,
  rungAtRest,
  runRung,
  type SizeRung,
  sizesByUse,
  strainsOf,
  type UseSize,
} from './size-rung';
import { peaksOf } from './strains';

/** The smallest subnets, all of a use alike, that hold what is wished, and those around them. */
export interface NeededSubnets {
  /** The smallest subnets first; those that have been run. */
  readonly rungs: readonly SizeRung[];
  /** `undefined`: not found yet, or none is enough: more than a /16, or `blocked`. */
  readonly needed: readonly UseSize[] | undefined;
  /** What no size of subnets would mend. */
  readonly blocked: NextLimit | undefined;
}

/** Everything that a search is about. */
export interface NeedsSearch {
  /** Of the plan that has grown, one subnet of each use in a zone. */
  readonly scenario: Scenario;
  readonly seeds: Seeds;
  readonly wishes: NeedsWishes;
  /** What has been looked at, by its sizes. */
  readonly known: Map<string, SizeRung>;
}

/** What `neededSubnets` begins with: nothing is known, one subnet of each use in a zone, the plan grown. */
export function needsSearch(scenario: Scenario, seeds: Seeds, wishes: NeedsWishes): NeedsSearch {
  const plan = oneOfEachUse(grownPlan(scenario.plan, wishes.growth));
  return { scenario: { ...scenario, plan }, seeds, wishes, known: new Map() };
}

/** Rungs below the one that is needed. */
const MOST_BELOW = 3;

/**
 * The search: from the sizes that counting at rest comes to; each
 * is run, and the use that is short made larger until nothing is. Then those around. What is known is
 * given each time that one has been run.
 *
 * @throws Error as `simulate` does.
 */
export function* neededSubnets(search: NeedsSearch): Generator<NeededSubnets, NeededSubnets> {
  const { plan } = search.scenario;
  const all = plan.subnets.map(() => LARGEST_SUBNET);
  const largest = judge(planWithSizes(plan, sizesByUse(plan, all)));
  if (largest.verdict.kind !== 'fits') {
    return { rungs: [], needed: undefined, blocked: nextLimit(largest) };
  }
  const counted = countedSizes(search);
  if (counted === undefined) return { rungs: [], needed: undefined, blocked: undefined };
  const ladder = new Ladder(search, 'whole');
  for (const sizes of upTo(counted.likely, counted.atRest)) ladder.atRest(sizes);
  yield { ...NONE, rungs: ladder.rungs };
  const found = yield* smallestThatHolds(ladder, counted.atRest);
  const { needed } = found;
  const shown = needed ? upTo(needed, counted.atRest) : ladder.rungs.map(({ sizes }) => sizes);
  for (const sizes of shown) {
    ladder.run(sizes);
    yield { ...found, rungs: ladder.rungs };
  }
  const keys = shown.map(sizesKey);
  return { ...found, rungs: ladder.rungs.filter(({ sizes }) => keys.includes(sizesKey(sizes))) };
}

/** The smallest that holds alone, given up once it is no smaller than `limit` addresses. */
export function smallestBelow(search: NeedsSearch, limit: number): readonly UseSize[] | undefined {
  const start = countedSizes(search)?.atRest;
  if (start === undefined) return undefined;
  const steps = smallestThatHolds(new Ladder(search, 'decided'), start, limit);
  let next = steps.next();
  while (!next.done) next = steps.next();
  return next.value.needed;
}

/** Addresses of all subnets of these sizes. */
export function addressesOf(sizes: readonly UseSize[]): number {
  return sizes.reduce(
    (sum, { prefixLength, subnets }) => sum + subnets * subnetSize(prefixLength),
    0,
  );
}

/**
 * By counting alone: at rest, which no smaller sizes hold, and with room for the nodes that an upgrade adds
 * too, which may be more than its run needs; `undefined`: more than a /16.
 */
export function countedSizes({
  scenario,
  wishes,
}: NeedsSearch):
  | { readonly atRest: readonly UseSize[]; readonly likely: readonly UseSize[] }
  | undefined {
  const { plan } = scenario;
  const atRest = lengthsFor(plan, [plan], wishes.keepFree);
  if (atRest === undefined) return undefined;
  const peaks = wishes.upgrade ? peaksOf(scenario) : [];
  const atPeak = peaks.length === 0 ? atRest : lengthsFor(plan, peaks, 0);
  return atPeak && { atRest, likely: larger(atRest, atPeak) };
}

function lengthsFor(plan: ClusterPlan, plans: readonly ClusterPlan[], keepFree: number) {
  const lengths = smallestSubnets(plans, keepFree).map(({ prefixLength }) => prefixLength);
  const isSized = (length: number | undefined, index: number) =>
    length !== undefined || plan.subnets[index]?.use === 'other';
  if (!lengths.every(isSized)) return undefined;
  return sizesByUse(
    plan,
    lengths.map((length) => length ?? LARGEST_SUBNET),
  );
}

function larger(a: readonly UseSize[], b: readonly UseSize[]): readonly UseSize[] {
  return a.map((size, index) => ({
    ...size,
    prefixLength: Math.min(size.prefixLength, b[index]?.prefixLength ?? size.prefixLength),
  }));
}

/** Sizes that are looked at, each once. */
class Ladder {
  readonly #search: NeedsSearch;
  readonly #until: Parameters<typeof runRung>[4];

  constructor(search: NeedsSearch, until: Parameters<typeof runRung>[4]) {
    this.#search = search;
    this.#until = until;
  }

  /** The smallest subnets first. */
  get rungs(): readonly SizeRung[] {
    return [...this.#search.known.values()].toSorted(
      (a, b) => addressesOf(a.sizes) - addressesOf(b.sizes),
    );
  }

  get search(): NeedsSearch {
    return this.#search;
  }

  atRest(sizes: readonly UseSize[]): SizeRung {
    const { scenario, seeds, wishes, known } = this.#search;
    const rung = known.get(sizesKey(sizes)) ?? rungAtRest(scenario, seeds.seed, sizes, wishes);
    known.set(sizesKey(sizes), rung);
    return rung;
  }

  run(sizes: readonly UseSize[]): SizeRung {
    const { scenario, seeds, wishes, known } = this.#search;
    const rung = runRung(this.atRest(sizes), scenario, seeds, wishes, this.#until);
    known.set(sizesKey(sizes), rung);
    return rung;
  }
}

type Found = Pick<NeededSubnets, 'needed' | 'blocked'>;

const NONE: Found = { needed: undefined, blocked: undefined };

function* smallestThatHolds(
  ladder: Ladder,
  start: readonly UseSize[],
  limit = Number.POSITIVE_INFINITY,
): Generator<NeededSubnets, Found> {
  let sizes: readonly UseSize[] | undefined = start;
  while (sizes !== undefined && addressesOf(sizes) < limit) {
    const rung = ladder.run(sizes);
    yield { ...NONE, rungs: ladder.rungs };
    const lack = lackOf(rung, ladder.search);
    if (lack === undefined) return { needed: sizes, blocked: undefined };
    if (lack.limit !== undefined) return { needed: undefined, blocked: lack.limit };
    sizes = oneLarger(sizes, whichUse(ladder.search.scenario.plan, lack.subnet));
  }
  return NONE;
}

interface Lack {
  readonly subnet: string | undefined;
  /** What no size mends. */
  readonly limit: NextLimit | undefined;
}

/** What a rung lacks of what is asked for; `undefined`: nothing. */
function lackOf(
  { atRest, upgrade, zoneLoss, holds }: SizeRung,
  { wishes }: NeedsSearch,
): Lack | undefined {
  const first = strainsOf(wishes).find((strain) => !holds.includes(strain));
  switch (first) {
    case undefined:
      return undefined;
    case 'at-rest':
      return { subnet: atRest.subnet, limit: undefined };
    case 'upgrade':
      return lackIn(upgrade);
    case 'zone-loss':
      return zoneLoss?.run.kind === 'fits'
        ? { subnet: zoneLoss.atRest.subnet, limit: undefined }
        : lackIn(zoneLoss?.run);
  }
}

function lackIn(run: RunVerdict | undefined): Lack {
  return { subnet: run?.subnet, limit: run && limitOf(run) };
}

/** A quota above the subnets, and nodes that can't work. */
function limitOf({ quota, kind }: RunVerdict): NextLimit | undefined {
  if (kind === 'unknown' || (quota === undefined && kind !== 'cannot-work')) return undefined;
  const podsWait = kind === 'does-not-fit';
  return { subnet: undefined, constraint: quota, left: undefined, verdict: kind, podsWait };
}

function whichUse(plan: ClusterPlan, label: string | undefined): SubnetUse | undefined {
  return plan.subnets.find((subnet) => subnet.label === label)?.use;
}

/** Of that use, or of all where it is none of them; `undefined`: no larger one is possible. */
function oneLarger(
  sizes: readonly UseSize[],
  use: SubnetUse | undefined,
): readonly UseSize[] | undefined {
  const isMeant = (size: UseSize) => size.use === use || sizes.every((each) => each.use !== use);
  const next = sizes.map((size) =>
    isMeant(size) ? { ...size, prefixLength: size.prefixLength - 1 } : size,
  );
  return next.some(({ prefixLength }) => prefixLength < LARGEST_SUBNET) ? undefined : next;
}

/** From two sizes below the first that holds at rest to the one that is needed. */
function upTo(
  needed: readonly UseSize[],
  atRest: readonly UseSize[],
): readonly (readonly UseSize[])[] {
  const gaps = needed.map(
    ({ prefixLength }, index) => (atRest[index]?.prefixLength ?? prefixLength) - prefixLength,
  );
  const below = Math.min(MOST_BELOW, Math.max(0, ...gaps) + 2);
  const all = Array.from({ length: below + 1 }, (_, index) =>
    needed.map((size) => ({
      ...size,
      prefixLength: Math.min(SMALLEST_SUBNET, size.prefixLength + below - index),
    })),
  );
  const keys = all.map(sizesKey);
  return all.filter((_, index) => keys.indexOf(keys[index] as string) === index);
}

function sizesKey(sizes: readonly UseSize[]): string {
  return sizes.map(({ prefixLength }) => prefixLength).join();
}
