// Every input of the plan as tables: the rows of the CSV file, less what nobody has set.

import {
  type Cell,
  type CsvSection,
  consumerRows,
  groupRows,
  type PlanCsvInput,
  subnetRows,
} from '@/csv';
import type { AllMessages } from '@/i18n';
import { formatEnds, rangedInputs } from '@/plan';

export interface InputSections {
  readonly subnets: CsvSection;
  readonly groups: CsvSection;
  readonly others: readonly CsvSection[];
}

/** @param setBy who sets max pods, for a person: the file has the word of a link */
export function inputSections(
  input: PlanCsvInput,
  setBy: AllMessages['modes']['maxPods']['policies'],
): InputSections {
  const { subnets, groups } = input.labels;
  const isByHand = input.plan.groups.some(({ handLimits }) => handLimits !== undefined);
  return {
    subnets: withColumns(subnetRows(input), {
      always: [subnets.subnet, subnets.range, subnets.usable],
      ifUnlike: [
        [subnets.zone, { cellOf: subnets.subnet }],
        [subnets.use, { text: subnets.uses.nodes }],
      ],
      results: [
        subnets.size,
        subnets.reserved,
        subnets.primaries,
        subnets.assigned,
        subnets.warm,
        subnets.held,
        subnets.free,
        subnets.nodes,
        subnets.blocksWanted,
        subnets.blocksFreeWorst,
        subnets.blocksFreeBest,
      ],
    }),
    groups: withColumns(groupsTold(input, setBy), {
      always: [
        groups.group,
        groups.nodes,
        groups.podsPerNode,
        groups.maxPods,
        ...(isByHand ? [groups.maxEnis, groups.ipv4PerEni] : []),
      ],
      ifUnlike: [
        [groups.instanceType, { cellOf: groups.group }],
        [groups.kind, { text: groups.kinds.linux }],
        [groups.zones, { text: allZones(input) }],
        [groups.maxPodsPolicy, { text: setBy.formula }],
        [groups.clusterPods, { text: 'true' }],
        [groups.ipv4PrefixSize, { text: 'auto' }],
      ],
      results: [
        ...(isByHand ? [] : [groups.maxEnis, groups.ipv4PerEni]),
        groups.mode,
        groups.podsAsked,
        groups.podsHosted,
        groups.podsPending,
        groups.activeEnis,
        groups.warmEnis,
        groups.primaries,
        groups.assigned,
        groups.warm,
        groups.held,
        groups.heldPerNode,
      ],
    }),
    others: consumerRows(input),
  };
}

/** The rows as a person has them: both ends of a range, and who sets max pods. */
function groupsTold(
  input: PlanCsvInput,
  setBy: AllMessages['modes']['maxPods']['policies'],
): CsvSection {
  const { title, heads, rows } = groupRows(input);
  const { groups: words } = input.labels;
  const ranged = rangedInputs(input.plan);
  const policies: Readonly<Record<string, string>> = setBy;
  const columns = new Map([
    [words.nodes, 'nodes'],
    [words.podsPerNode, 'pods-per-node'],
  ]);
  const told = rows.map((row) => {
    const name = row[heads.indexOf(words.group)];
    return row.map((cell, place) => {
      const head = heads[place] ?? '';
      if (head === words.maxPodsPolicy) return policies[String(cell)];
      const ends = ranged.find(({ of, group }) => group === name && of === columns.get(head));
      return ends === undefined ? cell : formatEnds(ends.low, String(ends.high));
    });
  });
  return { title, heads, rows: told };
}

/** As a group in every zone of the plan says its zones. */
function allZones({ cluster }: PlanCsvInput): string {
  return [...new Set(cluster.subnets.map(({ zone }) => zone))].join(' ');
}

/** What is none of these is left out where no row has anything in it: a further input is told. */
interface Columns {
  readonly always: readonly string[];
  /** Left out where each row says what is usual, or nothing: the same as another column, or a text. */
  readonly ifUnlike: readonly (readonly [string, Usual])[];
  /** Left out: what the inputs come to. */
  readonly results: readonly string[];
}

type Usual = { readonly cellOf: string } | { readonly text: string };

function withColumns({ title, heads, rows }: CsvSection, columns: Columns): CsvSection {
  const { always, ifUnlike, results } = columns;
  const isSet = (place: number) => rows.some((row) => !isEmpty(row[place]));
  const isUnlike = (place: number, usual: Usual) =>
    rows.some((row) => {
      const cell = row[place];
      return cell !== ('text' in usual ? usual.text : row[heads.indexOf(usual.cellOf)]);
    });
  const kept = heads.flatMap((head, place) => {
    if (results.includes(head)) return [];
    const usual = ifUnlike.find(([name]) => name === head)?.[1];
    const isTold = isSet(place) && (usual === undefined || isUnlike(place, usual));
    return always.includes(head) || isTold ? [place] : [];
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
