// Every input of the plan as tables: the rows of the CSV file, less what nobody has set.

import {
  type Cell,
  type CsvSection,
  consumerRows,
  groupRows,
  type PlanCsvInput,
  subnetRows,
} from '@/csv';

export interface InputSections {
  readonly subnets: CsvSection;
  readonly groups: CsvSection;
  readonly others: readonly CsvSection[];
}

export function inputSections(input: PlanCsvInput): InputSections {
  const { subnets, groups } = input.labels;
  return {
    subnets: withColumns(subnetRows(input), {
      always: [subnets.subnet, subnets.range, subnets.usable],
      ifSet: [
        subnets.available,
        subnets.usedByOthers,
        subnets.consumers,
        subnets.explicitReservation,
        subnets.hostLocal,
        subnets.prefixReservation,
      ],
      ifUnlike: [
        [subnets.zone, { cellOf: subnets.subnet }],
        [subnets.use, { text: subnets.uses.nodes }],
      ],
    }),
    groups: withColumns(groupRows(input), {
      always: [groups.group, groups.nodes, groups.podsPerNode, groups.maxPods],
      ifSet: [...Object.values(groups.extras), groups.ownSettings],
      ifUnlike: [
        [groups.instanceType, { cellOf: groups.group }],
        [groups.kind, { text: groups.kinds.linux }],
        [groups.zones, { text: allZones(input) }],
      ],
    }),
    others: consumerRows(input),
  };
}

/** As a group in every zone of the plan says its zones. */
function allZones({ cluster }: PlanCsvInput): string {
  return [...new Set(cluster.subnets.map(({ zone }) => zone))].join(' ');
}

interface Columns {
  readonly always: readonly string[];
  /** Left out where no row has anything in them. */
  readonly ifSet: readonly string[];
  /** Left out where each row says what is usual: the same as another column, or a text. */
  readonly ifUnlike: readonly (readonly [string, Usual])[];
}

type Usual = { readonly cellOf: string } | { readonly text: string };

function withColumns({ title, heads, rows }: CsvSection, columns: Columns): CsvSection {
  const { always, ifSet, ifUnlike } = columns;
  const isSet = (place: number) => rows.some((row) => !isEmpty(row[place]));
  const isUnlike = (place: number, usual: Usual) =>
    rows.some(
      (row) => row[place] !== ('text' in usual ? usual.text : row[heads.indexOf(usual.cellOf)]),
    );
  const kept = heads.flatMap((head, place) => {
    const usual = ifUnlike.find(([name]) => name === head)?.[1];
    const isKept =
      always.includes(head) ||
      (ifSet.includes(head) && isSet(place)) ||
      (usual !== undefined && isUnlike(place, usual));
    return isKept ? [place] : [];
  });
  return {
    title,
    heads: kept.map((place) => heads[place] ?? ''),
    rows: rows.map((row) => kept.map((place) => row[place])),
  };
}

function isEmpty(cell: Cell): boolean {
  return cell === undefined || cell === '' || cell === 0;
}
