// Every input of the plan as tables: the rows of the CSV file, less what nobody has set.
import { consumerRows } from '@/csv/consumer-rows';
import type { CsvSection, PlanCsvInput } from '@/csv/csv-section';
import type { Cell } from '@/csv/csv-text';
import { groupRows } from '@/csv/group-rows';
import { settingRows } from '@/csv/setting-rows';
import { subnetRows } from '@/csv/subnet-rows';

export function inputSections(input: PlanCsvInput): readonly CsvSection[] {
  const { subnets, groups } = input.labels;
  return [
    withColumns(subnetRows(input), {
      always: [subnets.subnet, subnets.range, subnets.usable],
      ifSet: [
        subnets.zone,
        subnets.available,
        subnets.usedByOthers,
        subnets.consumers,
        subnets.explicitReservation,
        subnets.hostLocal,
        subnets.prefixReservation,
      ],
    }),
    withColumns(groupRows(input), {
      always: [groups.group, groups.instanceType, groups.nodes, groups.podsPerNode, groups.maxPods],
      ifSet: [
        groups.zones,
        groups.branchPods,
        groups.multiNicPods,
        groups.unmanagedEnis,
        groups.attachedPods,
        groups.efaOnlyEnis,
        groups.ownSettings,
      ],
    }),
    ...consumerRows(input),
    settingRows(input),
  ];
}

interface Columns {
  readonly always: readonly string[];
  /** Left out where no row has anything in them. */
  readonly ifSet: readonly string[];
}

function withColumns({ title, heads, rows }: CsvSection, { always, ifSet }: Columns): CsvSection {
  const isSet = (place: number) => rows.some((row) => !isEmpty(row[place]));
  const kept = heads.flatMap((head, place) =>
    always.includes(head) || (ifSet.includes(head) && isSet(place)) ? [place] : [],
  );
  return {
    title,
    heads: kept.map((place) => heads[place] ?? ''),
    rows: rows.map((row) => kept.map((place) => row[place])),
  };
}

function isEmpty(cell: Cell): boolean {
  return cell === undefined || cell === '' || cell === 0;
}
