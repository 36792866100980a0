// One node of each class comes last: does a pod wait, does the node miss what it wants?
import type { RestingNode } from '@/engine/at-rest/kinds/resting-node';
import {
  type FilledSubnet,
  type PlacedClass,
  podsWithAddress,
  roomFor,
} from '@/engine/verdict/filled-subnets';
import type { LastNode, NodeRooms } from './coming-node';
import { lastNode } from './last-node';
import type { Layout, Room, Taken } from './room';

/** What a class's last node came to, in the worse of the two layouts. */
export interface LastOfClass {
  readonly placed: PlacedClass;
  readonly end: LastNode;
}

/**
 * Ends of last nodes of classes that take from a short subnet: of the others nothing is refused. Of those
 * that can leave no more pods waiting in any of their subnets than one that is told they are left out.
 */
export function lastNodes(classes: readonly PlacedClass[]): readonly LastOfClass[] {
  const taking = classes.filter((placed) => !placed.isPooled && takesFromShort(placed));
  const endOf = endMemory();
  const told = new MostWaiting();
  const largest = new MostWaiting();
  for (const placed of mostPodsIn(taking)) largest.note(placed, endOf(placed));
  return taking
    .filter((placed) => {
      const pods = podsOf(placed);
      if (told.isAtLeast(pods, placed) || largest.isAtLeast(pods + 1, placed)) return false;
      told.note(placed, endOf(placed));
      return true;
    })
    .map((placed) => ({ placed, end: endOf(placed) }));
}

/** The most pods that wait in a subnet, of the ends that are noted; that of a node not ready may be 0. */
class MostWaiting {
  readonly #pods = new Map<string, number>();

  note({ own }: PlacedClass, { isReady, waiting, refusedBy }: LastNode): void {
    if (isReady && waiting === 0) return;
    const subnet = refusedBy?.subnet ?? own.spec.label;
    this.#pods.set(subnet, Math.max(waiting, this.#pods.get(subnet) ?? 0));
  }

  /** Whether as many wait in each subnet of the class. */
  isAtLeast(pods: number, placed: PlacedClass): boolean {
    return subnetsOf(placed).every(({ spec }) => (this.#pods.get(spec.label) ?? -1) >= pods);
  }
}

/** Pods of a node that may wait. */
function podsOf(placed: PlacedClass): number {
  return podsWithAddress(placed) + placed.of.design.branchPods;
}

/** For each subnet the class with most pods. */
function mostPodsIn(classes: readonly PlacedClass[]): Iterable<PlacedClass> {
  const most = new Map<FilledSubnet, PlacedClass>();
  for (const placed of classes) {
    const known = most.get(placed.own);
    if (known === undefined || podsOf(placed) > podsOf(known)) most.set(placed.own, placed);
  }
  return most.values();
}

/** Equal nodes are remembered as one: their ends differ by subnets alone. */
function endMemory(): (placed: PlacedClass) => LastNode {
  const known = new Map<RestingNode, Map<string, LastNode>>();
  return (placed) => {
    const inSubnets = known.get(placed.wanted) ?? new Map<string, LastNode>();
    known.set(placed.wanted, inSubnets);
    const key = subnetsOf(placed)
      .map(({ spec }) => spec.label)
      .join('/');
    const end = inSubnets.get(key) ?? lastOf(placed);
    inSubnets.set(key, end);
    return end;
  };
}

function takesFromShort(placed: PlacedClass): boolean {
  return subnetsOf(placed).some(({ isShort }) => isShort);
}

function subnetsOf({ own, forEnis, multus }: PlacedClass): readonly FilledSubnet[] {
  return [own, ...forEnis, ...multus];
}

function lastOf(placed: PlacedClass): LastNode {
  const hasBlocks = subnetsOf(placed).some(({ usage }) => usage.blocks !== undefined);
  const worst = lastIn(placed, 'worst');
  return hasBlocks ? worse(worst, lastIn(placed, 'best')) : worst;
}

function lastIn(placed: PlacedClass, layout: Layout): LastNode {
  return lastNode(placed.of.design, podsWithAddress(placed), roomsFor(placed, layout));
}

/** The worse of two ends: of a node that is not ready, then by pods that wait, then by what it misses. */
export function worse(a: LastNode, b: LastNode): LastNode {
  if (a.isReady !== b.isReady) return a.isReady ? b : a;
  if (a.waiting !== b.waiting) return a.waiting > b.waiting ? a : b;
  return b.misses ? b : a;
}

function roomsFor(placed: PlacedClass, layout: Layout): NodeRooms {
  const { own, forEnis, multus, wanted } = placed;
  const rooms = new Map<FilledSubnet, Room>();
  const room = (subnet: FilledSubnet) => {
    const found = rooms.get(subnet) ?? roomFor(subnet, ownShare(placed, wanted, subnet), layout);
    rooms.set(subnet, found);
    return found;
  };
  return { own: room(own), forEnis: forEnis.map(room), multus: multus.map(room) };
}

/** What the node itself holds in a subnet at rest. */
function ownShare(
  { own, forEnis, multus }: PlacedClass,
  node: RestingNode,
  subnet: FilledSubnet,
): Taken {
  const shares = [
    subnet === own ? node.inNodeSubnet : undefined,
    subnet === forEnis[0] && subnet !== own ? node.inPodSubnet : undefined,
    // Only one subnet is discovered: all further ENIs lie there.
    ...(subnet === forEnis[0] ? node.furtherEnis : []),
    node.inMultusSubnets[multus.indexOf(subnet)],
  ];
  return shares.reduce<Taken>(
    (all, share) => ({
      singles: all.singles + (share?.singles ?? 0),
      prefixes: all.prefixes + (share?.prefixes ?? 0),
    }),
    { singles: 0, prefixes: 0 },
  );
}
