import type { NodeFact } from './facts';
import { firstKnown } from './node-labels';

export interface PairedNodes {
  readonly nodes: readonly NodeFact[];
  /** Nodes that two outputs list and that nothing names in both. */
  readonly pairs: number;
}

/**
 * An output may count nodes, or know their instances alone, while another names them: such a node is
 * one of those with a name, of the same type and no other zone, as long as there are any. Each is taken
 * for one counted and one known by its instance at most.
 */
export function pairNodes(nodes: readonly NodeFact[]): PairedNodes {
  const forCounted = new NamedNodes(nodes, () => true);
  const forListed = new NamedNodes(nodes, ({ instance }) => instance === undefined);
  const joined: (NodeFact | undefined)[] = [...nodes];
  let pairs = 0;
  nodes.forEach((node, at) => {
    if (isNamed(node)) return;
    const place = (node.instance === undefined ? forCounted : forListed).take(node);
    const other = place === undefined ? undefined : joined[place];
    if (place === undefined || other === undefined) return;
    joined[place] = firstKnown(other, node);
    joined[at] = undefined;
    pairs += 1;
  });
  return { nodes: joined.filter((node) => node !== undefined), pairs };
}

function isNamed({ name, address }: NodeFact): boolean {
  return (name ?? address) !== undefined;
}

/** Places of nodes that have a name, by their type and zone; each is given once. */
class NamedNodes {
  private readonly byType = new Map<string, Map<string | undefined, number[]>>();

  constructor(nodes: readonly NodeFact[], isMeant: (node: NodeFact) => boolean) {
    nodes.forEach((node, at) => {
      const { type, zone, kind } = node;
      if (!isNamed(node) || type === undefined || kind === 'fargate' || !isMeant(node)) return;
      const zones = this.byType.get(type) ?? new Map<string | undefined, number[]>();
      this.byType.set(type, zones);
      const places = zones.get(zone);
      if (places === undefined) zones.set(zone, [at]);
      else places.push(at);
    });
  }

  take({ type, zone }: NodeFact): number | undefined {
    const zones = this.byType.get(type ?? '');
    if (zones === undefined) return undefined;
    const lists =
      zone === undefined ? [...zones.values()] : [zones.get(zone), zones.get(undefined)];
    return lists.find((places) => places !== undefined && places.length > 0)?.pop();
  }
}
