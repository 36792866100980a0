// The most pods that can run where the least that all of them need does not fit: no order beats it.
import type { FilledSubnet, PlacedClass } from './filled-subnets';

/**
 * Of all pods that are not pending, so many can run at once at the most. Each takes of a subnet no
 * less than the cheapest of its node's pods, and what others leave goes to the cheapest first: a bound,
 * which no order need reach.
 *
 * @param hosted all pods that are not pending
 * @param surely so many of them wait, if nodes without pods do not in their stead
 */
export function mostRunning(
  classes: readonly PlacedClass[],
  hosted: number,
  surely: number,
): number {
  const alone = classes.filter(({ isPooled }) => !isPooled);
  const least = classes.every(({ of }) => of.footprint.hosted > 0) ? surely : 0;
  return (
    hosted -
    Math.max(
      least,
      waitingIn(classes, ({ own }) => own),
      waitingIn(alone, poolSubnet),
    )
  );
}

/** Where the ENIs of a node's pods lie that is not free to choose a subnet. */
function poolSubnet({ own, forEnis: [only = own] }: PlacedClass): FilledSubnet {
  return only;
}

/** Pods that can't run, each subnet shared out to the classes that are said to be of it. */
function waitingIn(
  classes: readonly PlacedClass[],
  subnetOf: (placed: PlacedClass) => FilledSubnet,
): number {
  const shares = classes
    .map((placed) => ({ placed, price: cheapest(placed, subnetOf(placed)) }))
    .sort((a, b) => byPrice(a.price, b.price));
  const left = new Map<FilledSubnet, number>();
  let waiting = 0;
  for (const { placed, price } of shares) {
    const { cost, pods: of } = price;
    const subnet = subnetOf(placed);
    const pods = placed.of.nodes * placed.of.footprint.hosted;
    const there = left.get(subnet) ?? Math.max(0, subnet.usage.free + subnet.usage.held);
    const running = Math.min(pods, Math.floor((there * of) / cost));
    waiting += pods - running;
    // What is left when some wait is less than a pod of those behind takes.
    left.set(subnet, running < pods ? 0 : there - Math.floor((running * cost) / (of || 1)));
  }
  return waiting;
}

/** Addresses of a subnet for so many pods of a node. */
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
