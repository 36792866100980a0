/** Where a header line says that the columns are; `undefined`: it names none of the kind. */
export interface RowColumns {
  readonly type: number;
  readonly nodes: number | undefined;
  readonly podsPerNode: number | undefined;
  /** Headings of columns that are not taken. */
  readonly ignored: readonly string[];
}

// Tried in this order: "pods per node" is a number of pods, "node type" a type.
const OTHER = /max|total|daemon|system|최대|전체|합계|총/;
const PODS = /pod|파드|포드/;
const TYPE = /type|유형|타입/;
const NODES = /node|count|quantity|qty|number|노드|개수|수량|대수/;
const TYPE_ALONE = /instance|인스턴스/;

type Kind = 'podsPerNode' | 'type' | 'nodes' | 'other';

/**
 * The columns of a header line; `undefined` when the line is no header line: when none of its
 * headings means the instance type, or when one of its cells is an instance type.
 */
export function findColumns(
  cells: readonly string[],
  isType: (cell: string) => boolean,
): RowColumns | undefined {
  if (cells.some(isType)) return undefined;
  const kinds = cells.map(kindOf);
  const place = (kind: Kind) => {
    const at = kinds.indexOf(kind);
    return at === -1 ? undefined : at;
  };
  const type = place('type');
  if (type === undefined) return undefined;
  const nodes = place('nodes');
  const podsPerNode = place('podsPerNode');
  const taken = [type, nodes, podsPerNode];
  const ignored = cells.filter((cell, at) => cell !== '' && !taken.includes(at));
  return { type, nodes, podsPerNode, ignored };
}

function kindOf(heading: string): Kind {
  const words = heading.toLowerCase();
  if (/\d/.test(words) || OTHER.test(words)) return 'other';
  if (PODS.test(words)) return 'podsPerNode';
  if (TYPE.test(words)) return 'type';
  if (NODES.test(words)) return 'nodes';
  return TYPE_ALONE.test(words) ? 'type' : 'other';
}
