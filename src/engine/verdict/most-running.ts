// The most pods that can run where the least that all of them need does not fit: no order beats it.
import { leftToNodes } from '@/engine/at-rest/shortage';
import { PREFIX_SIZE, QUOTA_NAMES, type QuotaName, type QuotaUsages } from '@/engine/model';
import { alike, type FilledSubnet, type PlacedClass } from './filled-subnets';

/**
 * Of all pods that are not pending, so many can run at once at the most. Each takes of a subnet, and of a
 * quota above the subnets, no less than the cheapest of its node's pods, and what others leave goes to the
 * cheapest first: a bound, which no order need reach.
 *
 * @param hosted all pods that are not pending
 * @param surely so many of them wait, if nodes without pods do not in their stead
 */
export function mostRunning(
  classes: readonly PlacedClass[],
  { hosted, surely }: { readonly hosted: number; readonly surely: number },
  quotas: QuotaUsages,
): number {
  const alone = classes.filter(({ isPooled }) => !isPooled);
  const least = classes.every(({ of }) => of.footprint.hosted > 0) ? surely : 0;
  const exceeded = QUOTA_NAMES.filter((name) => quotas[name].used > quotas[name].quota);
  return (
    hosted -
    Math.max(
      least,
      waitingIn(classes, ({ own }) => own),
      waitingIn(alone, poolSubnet),
      ...exceeded.map((name) => waitingForQuota(classes, name, quotas)),
    )
  );
}

/** Where the ENIs of a node's pods lie that is not free to choose a subnet. */
function poolSubnet({ own, forEnis: [only = own] }: PlacedClass): FilledSubnet {
  return only;
}

/** Pods that can't run, each subnet shared out to the classes that are said to be of it; all run where none is short. */
function waitingIn(
  classes: readonly PlacedClass[],
  subnetOf: (placed: PlacedClass) => FilledSubnet,
): number {
  return waiting(
    classes.filter((placed) => subnetOf(placed).isShort),
    subnetOf,
    (placed) => cheapest(placed, subnetOf(placed)),
    // What a reservation keeps for prefixes nobody takes where no node holds any (R31).
    ({ usage }) => leftToNodes(usage) - (usage.blocks ? 0 : usage.keptForPrefixes),
  );
}

/** The same of a quota that all share, beside what others take of it. */
function waitingForQuota(
  classes: readonly PlacedClass[],
  name: QuotaName,
  quotas: QuotaUsages,
): number {
  const { quota, byOthers } = quotas[name];
  return waiting(
    classes,
    () => name,
    (placed) => cheapestInQuota(placed, name),
    () => quota - byOthers,
  );
}

function waiting<Source>(
  classes: readonly PlacedClass[],
  sourceOf: (placed: PlacedClass) => Source,
  priceOf: (placed: PlacedClass) => Price,
  roomIn: (source: Source) => number,
): number {
  const priced = alike(classes)
    .map((equal) => ({ equal, price: priceOf(equal[0]) }))
    .sort((a, b) => byPrice(a.price, b.price));
  const left = new Map<Source, number>();
  let all = 0;
  for (const { equal, price } of priced) {
    for (const placed of equal) {
      const source = sourceOf(placed);
      const pods = placed.of.nodes * placed.of.footprint.hosted;
      const there = left.get(source) ?? Math.max(0, roomIn(source));
      const running = Math.min(pods, Math.floor((there * price.pods) / price.cost));
      all += pods - running;
      // What is left when some wait is less than a pod of those behind takes.
      const taken = Math.floor((running * price.cost) / (price.pods || 1));
      left.set(source, running < pods ? 0 : there - taken);
    }
  }
  return all;
}

/** What so many pods of a node take at the least. */
interface Price {
  readonly cost: number;
  readonly pods: number;
}

function byPrice(a: Price, b: Price): number {
  return a.cost * b.pods - b.cost * a.pods;
}

/** An ENI has an address for itself, and pods no more than fill it; a pod on a branch ENI that one alone. */
function cheapest({ of, own, isPooled, forEnis }: PlacedClass, subnet: FilledSubnet): Price {
  const { mode, unit, slotsPerEni, trunk } = of.design;
  const { hosted } = of.footprint;
  const isForPods = mode !== 'ipv6' && !isPooled && (forEnis[0] ?? own) === subnet;
  if (!isForPods) return { cost: 1, pods: hosted };
  const onEni = trunk ? 0 : Math.min(hosted, unit * slotsPerEni);
  return { cost: onEni + 1, pods: Math.max(1, onEni) };
}

/**
 * Of the NAU a node's first ENI takes its own address, and one for each of its pods or each prefix; of the
 * Region's interfaces one. What has none for its pods counts once.
 */
function cheapestInQuota({ of }: PlacedClass, name: QuotaName): Price {
  const { mode, unit, slotsPerEni, trunk } = of.design;
  const { hosted } = of.footprint;
  if (mode === 'ipv6') return { cost: 1, pods: hosted };
  const pods = Math.max(1, Math.min(hosted, unit * slotsPerEni));
  if (name === 'enis') return { cost: 1, pods };
  // A pod on a branch ENI has no address of the first.
  if (trunk) return { cost: 1, pods: mode === 'prefix' ? PREFIX_SIZE : 1 };
  return { cost: 1 + Math.ceil(pods / unit), pods };
}
