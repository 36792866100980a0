import {
  type ClusterFact,
  type Facts,
  type FactsPart,
  type InterfaceFact,
  NO_FACTS,
  type NodeFact,
  type PodFact,
  type SubnetFact,
} from './facts';
import { type ImportWarning, oncePerCode } from './import-warning';
import { firstKnown } from './node-labels';
import { pairNodes } from './pair-nodes';

/**
 * Puts together what several blocks say. What is the same is counted once: subnets by id, else by
 * range; nodes by instance, name or address; pods by name; network interfaces by id.
 */
export function joinFacts(parts: readonly FactsPart[]): Facts {
  const all = <Field extends ListField>(field: Field): Facts[Field][number][] =>
    parts.flatMap((part) => (part[field] ?? []) as Facts[Field][number][]);
  const last = <Field extends keyof Facts>(field: Field) =>
    parts.findLast((part) => part[field] !== undefined)?.[field];
  const isRepeated = repeats(parts);
  const clusters = parts.flatMap(({ cluster }) => (cluster === undefined ? [] : [cluster]));
  const warnings: ImportWarning[] = [...all('warnings')];
  const { nodes, pairs } = pairNodes(joinNodes(all('nodes')));
  if (isRepeated || pairs > 0) warnings.push({ code: 'SAME_TWICE' });
  return {
    ...NO_FACTS,
    formats: [...new Set(all('formats'))],
    subnets: joinSubnets(all('subnets')),
    nodes,
    groups: joinNamed(all('groups')),
    pods: once<PodFact>(all('pods'), ({ key }) => key),
    interfaces: once<InterfaceFact>(all('interfaces'), ({ id }) => id),
    settings: all('settings'),
    evidence: all('evidence'),
    reservations: once(all('reservations'), ({ subnet, cidr }) => `${subnet} ${cidr}`),
    consumers: all('consumers'),
    podSubnets: once(all('podSubnets'), ({ id }) => id),
    subnetIds: once(all('subnetIds'), ({ id }) => id),
    nodeClasses: once(all('nodeClasses'), ({ name }) => name),
    types: [...new Set(all('types'))],
    upgrade: last('upgrade'),
    cluster: clusters.length === 0 ? undefined : clusters.reduce(joinClusters),
    sheet: last('sheet'),
    cniVersion: last('cniVersion'),
    nodeCount: last('nodeCount'),
    warnings: oncePerCode(warnings),
  };
}

type ListField = {
  [Field in keyof Facts]: Facts[Field] extends readonly unknown[] ? Field : never;
}[keyof Facts];

/** The first of those with the same key; what has none stays. */
function once<Item>(items: readonly Item[], keyOf: (item: Item) => string | undefined): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    if (key === undefined) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Whether two parts of the same format name a node that both have. */
function repeats(parts: readonly FactsPart[]): boolean {
  const seen = new Map<string, Set<string>>();
  return parts.some(({ formats = [], nodes = [], subnets = [] }) => {
    const own = [
      ...nodes.map(({ name, instance }) => name ?? instance),
      ...subnets.map(({ id }) => id),
    ];
    const keys = own.filter((key) => key !== undefined);
    const before = seen.get(formats.join()) ?? new Set();
    const isAgain = keys.some((key) => before.has(key)) || new Set(keys).size < keys.length;
    for (const key of keys) before.add(key);
    seen.set(formats.join(), before);
    return isAgain;
  });
}

function joinSubnets(subnets: readonly SubnetFact[]): readonly SubnetFact[] {
  return joinBy(
    subnets,
    ({ id, cidr }) => [
      id === undefined ? undefined : `id ${id}`,
      cidr === undefined ? undefined : `cidr ${cidr}`,
    ],
    (one, other) => {
      const isOther = one.id !== undefined && other.id !== undefined && one.id !== other.id;
      return isOther ? undefined : { ...other, ...known(one) };
    },
  );
}

/** Nodes are joined by what names them alone; an address alone is not enough across Regions. */
function joinNodes(nodes: readonly NodeFact[]): readonly NodeFact[] {
  const keysOf = ({ instance, name, address, kind }: NodeFact) => [
    instance === undefined ? undefined : `instance ${instance}`,
    name === undefined ? undefined : `name ${name}`,
    address === undefined || kind === 'fargate' ? undefined : `address ${address}`,
  ];
  return joinBy(nodes, keysOf, (one, other) => {
    const differs = (field: 'instance' | 'zone' | 'type') =>
      one[field] !== undefined && other[field] !== undefined && one[field] !== other[field];
    return differs('instance') || differs('zone') || differs('type')
      ? undefined
      : firstKnown(one, other);
  });
}

/** Each item goes to one that shares a key with it, unless `join` says that they differ. */
function joinBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly (string | undefined)[],
  join: (one: Item, other: Item) => Item | undefined,
): readonly Item[] {
  const joined: Item[] = [];
  const places = new Map<string, number>();
  for (const item of items) {
    const keys = keysOf(item).filter((key) => key !== undefined);
    const at = keys.map((key) => places.get(key)).find((place) => place !== undefined);
    const before = at === undefined ? undefined : joined[at];
    const both = before === undefined ? undefined : join(before, item);
    const place = at !== undefined && both !== undefined ? at : joined.length;
    joined[place] = both ?? item;
    for (const key of keys) if (!places.has(key) || both !== undefined) places.set(key, place);
  }
  return joined;
}

function joinNamed<Item extends { readonly name?: string | undefined }>(
  items: readonly Item[],
): readonly Item[] {
  return once(items, ({ name }) => name);
}

function joinClusters(one: ClusterFact, other: ClusterFact): ClusterFact {
  return {
    ...known(one),
    ...known(other),
    autoMode: one.autoMode === true || other.autoMode === true,
  };
}

function known<Fact extends object>(fact: Fact): Fact {
  return Object.fromEntries(
    Object.entries(fact).filter(([, value]) => value !== undefined),
  ) as Fact;
}
