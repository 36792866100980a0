// Every input of the plan as tables: the rows of the CSV file, less what nobody has set.

import {
  type Cell,
  type CsvSection,
  consumerRows,
  type GroupColumn,
  groupRows,
  type KeyedSection,
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

/** Under the page's own words: the heads of the file are others, and stay; who sets max pods is a link's word there. */
export function inputSections(
  input: PlanCsvInput,
  { form, modes }: Pick<AllMessages, 'form' | 'modes'>,
): InputSections {
  const setBy = modes.maxPods.policies;
  const { subnets, groups } = input.labels;
  const isByHand = input.plan.groups.some(({ handLimits }) => handLimits !== undefined);
  return {
    subnets: withColumns(subnetRows(input), {
      heads: {
        range: form.subnets.range,
        usedByOthers: form.subnets.used,
        available: form.subnets.available,
      },
      always: ['subnet', 'range', 'usable'],
      ifUnlike: [
        ['zone', { cellOf: 'subnet' }],
        ['use', { text: subnets.uses.nodes }],
      ],
      results: [
        'size',
        'reserved',
        'primaries',
        'assigned',
        'warm',
        'held',
        'free',
        'nodes',
        'blocksWanted',
        'blocksFreeWorst',
        'blocksFreeBest',
        'heldStarted',
        'warmStarted',
        'freeStarted',
        'podsWaiting',
      ],
    }),
    groups: withColumns(groupsTold(input, setBy), {
      heads: { nodes: form.groups.nodes, podsPerNode: form.groups.podsPerNode },
      always: [
        'group',
        'nodes',
        'podsPerNode',
        'maxPods',
        ...(isByHand ? ['maxEnis', 'ipv4PerEni'] : []),
      ],
      ifUnlike: [
        ['instanceType', { cellOf: 'group' }],
        ['kind', { text: groups.kinds.linux }],
        ['zones', { text: allZones(input) }],
        ['maxPodsPolicy', { text: setBy.formula }],
        ['clusterPods', { text: 'true' }],
        ['ipv4PrefixSize', { text: 'auto' }],
      ],
      results: [
        ...(isByHand ? [] : ['maxEnis', 'ipv4PerEni']),
        'mode',
        'podsAsked',
        'podsHosted',
        'podsPending',
        'activeEnis',
        'warmEnis',
        'primaries',
        'assigned',
        'warm',
        'held',
        'heldPerNode',
        'heldStarted',
        'warmStarted',
        'nodesLacking',
        'heldLeastStarted',
        'heldMostStarted',
      ],
    }),
    others: consumerRows(input),
  };
}

/** The rows as a person has them: both ends of a range, and who sets max pods. */
function groupsTold(
  input: PlanCsvInput,
  setBy: AllMessages['modes']['maxPods']['policies'],
): KeyedSection<GroupColumn> {
  const section = groupRows(input);
  const { keys, rows } = section;
  const ranged = rangedInputs(input.plan);
  const policies: Readonly<Record<string, string>> = setBy;
  const told = rows.map((row) => {
    const name = row[keys.indexOf('group')];
    return row.map((cell, place) => {
      const key = keys[place];
      if (key === 'maxPodsPolicy') return policies[String(cell)];
      const of = key === 'nodes' ? 'nodes' : key === 'podsPerNode' ? 'pods-per-node' : undefined;
      const ends = ranged.find((each) => each.of === of && each.group === name);
      return ends === undefined ? cell : formatEnds(ends.low, String(ends.high));
    });
  });
  return { ...section, rows: told };
}

/** As a group in every zone of the plan says its zones. */
function allZones({ cluster }: PlanCsvInput): string {
  return [...new Set(cluster.subnets.map(({ zone }) => zone))].join(' ');
}

/** What is none of these is left out where no row has anything in it: a further input is told. */
interface Columns<Key extends string> {
  /** What the page calls them, where the file has other words. */
  readonly heads: Readonly<Partial<Record<Key, string>>>;
  readonly always: readonly Key[];
  /** Left out where each row says what is usual, or nothing: the same as another column, or a text. */
  readonly ifUnlike: readonly (readonly [Key, Usual<Key>])[];
  /** Left out: what the inputs come to. */
  readonly results: readonly Key[];
}

type Usual<Key extends string> = { readonly cellOf: Key } | { readonly text: string };

function withColumns<Key extends string>(
  { title, keys, heads, rows }: KeyedSection<Key>,
  columns: Columns<Key>,
): CsvSection {
  const { heads: own, always, ifUnlike, results } = columns;
  const isSet = (place: number) => rows.some((row) => !isEmpty(row[place]));
  const isUnlike = (place: number, usual: Usual<Key>) =>
    rows.some((row) => {
      const cell = row[place];
      return cell !== ('text' in usual ? usual.text : row[keys.indexOf(usual.cellOf)]);
    });
  const kept = keys.flatMap((key, place) => {
    if (results.includes(key)) return [];
    const usual = ifUnlike.find(([name]) => name === key)?.[1];
    const isTold = isSet(place) && (usual === undefined || isUnlike(place, usual));
    return always.includes(key) || isTold ? [place] : [];
  });
  return {
    title,
    heads: kept.map((place) => own[keys[place] as Key] ?? heads[place] ?? ''),
    rows: rows.map((row) => kept.map((place) => row[place])),
  };
}

function isEmpty(cell: Cell): boolean {
  return cell === undefined || cell === '' || cell === 0;
}
