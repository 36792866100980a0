import type { Facts, GroupFact, NodeFact } from '@/import/facts/facts';
import { podsOfNodes } from './count-pods';
import type { ImportedGroup, NodePods } from './imported';

/**
 * Nodes that run, put into groups of the same name, type, kind and max pods; then groups that a file
 * states. A stated group whose nodes are among those that run adds its range to them, and is counted once.
 */
export function groupNodes(
  { nodes, groups, nodeClasses }: Facts,
  podsPerNode: readonly NodePods[],
  replicasOn: ReadonlyMap<string, number> = new Map(),
): readonly ImportedGroup[] {
  const podsOf = podsOfNodes(podsPerNode);
  const running = [...byKind(nodes).values()].map((alike) =>
    runningGroup(alike, podsOf, replicasOn),
  );
  const maxPodsOf = new Map(nodeClasses.map(({ name, maxPods }) => [name, maxPods]));
  const left: ImportedGroup[] = [];
  for (const group of groups) {
    const stated = statedGroup(group, maxPodsOf);
    const at = placeOf(group, running, groups.length);
    const own = at === -1 ? undefined : running[at];
    if (own === undefined) left.push(stated);
    else running[at] = withStated(own, stated);
  }
  return [...running, ...left];
}

function byKind(nodes: readonly NodeFact[]): ReadonlyMap<string, readonly NodeFact[]> {
  const alike = new Map<string, NodeFact[]>();
  for (const node of nodes) {
    const key = JSON.stringify([node.kind, node.group, node.type, node.maxPods]);
    const list = alike.get(key);
    if (list === undefined) alike.set(key, [node]);
    else list.push(node);
  }
  return alike;
}

function runningGroup(
  nodes: readonly NodeFact[],
  podsOf: (node: NodeFact) => NodePods | undefined,
  replicasOn: ReadonlyMap<string, number>,
): ImportedGroup {
  const [first = {}] = nodes;
  const zones = new Map<string, number>();
  for (const { zone } of nodes) {
    if (zone !== undefined) zones.set(zone, (zones.get(zone) ?? 0) + 1);
  }
  const found = nodes.map(podsOf);
  const hasPods = found.some((pods) => pods !== undefined) && first.kind !== 'fargate';
  const counts = found.map((pods) => pods?.pods ?? 0);
  return {
    name: first.group,
    type: first.kind === 'fargate' && first.type === undefined ? undefined : (first.type ?? null),
    kind: first.kind,
    count: nodes.length,
    zones: zones.size === 0 ? undefined : Object.fromEntries(zones),
    maxPods: first.maxPods,
    pods: hasPods ? range(counts) : undefined,
    podsBesideReplicas: hasPods
      ? range(found.map((one) => (one?.pods ?? 0) - (replicasOn.get(one?.node ?? '') ?? 0)))
      : undefined,
    hostNetworkPods: hasPods
      ? Math.max(...found.map((pods) => pods?.hostNetworkPods ?? 0))
      : undefined,
  };
}

function range(counts: readonly number[]) {
  return {
    total: counts.reduce((sum, count) => sum + count, 0),
    min: Math.min(...counts),
    max: Math.max(...counts),
  };
}

function statedGroup(
  group: GroupFact,
  maxPodsOf: ReadonlyMap<string, number | undefined>,
): ImportedGroup {
  const { types, nodeClass, maxPods, ...rest } = group;
  const ofClass = nodeClass === undefined ? undefined : maxPodsOf.get(nodeClass);
  const named = types.length > 1 ? { types } : { type: types[0] ?? null };
  return { ...rest, ...named, maxPods: maxPods ?? ofClass };
}

/** By its name; else by its type, where it is the only group and only one kind of node has it. */
function placeOf(group: GroupFact, running: readonly ImportedGroup[], groups: number): number {
  const named = running.findIndex(({ name }) => name !== undefined && name === group.name);
  if (named !== -1 || groups > 1) return named;
  const isAlike = ({ name, type }: ImportedGroup) =>
    name === undefined && typeof type === 'string' && group.types.includes(type);
  const alike = running.filter(isAlike);
  return alike.length === 1 ? running.findIndex(isAlike) : -1;
}

function withStated(running: ImportedGroup, stated: ImportedGroup): ImportedGroup {
  const { range, atMost, maxPodsSetBy, subnets, zonesAllowed, name, maxPods } = stated;
  return {
    ...running,
    name: running.name ?? name,
    maxPods: running.maxPods ?? maxPods,
    range,
    atMost,
    maxPodsSetBy,
    subnets,
    zonesAllowed,
  };
}
