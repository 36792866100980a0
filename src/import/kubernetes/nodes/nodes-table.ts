import type { Block } from '@/import/block/block';
import { asksFor, type Command, option } from '@/import/block/command';
import type { NodeFact } from '@/import/facts/facts';
import type { ImportWarning } from '@/import/facts/import-warning';
import {
  factsOfLabels,
  factsOfName,
  factsOfProvider,
  firstKnown,
  isNodeName,
} from '@/import/facts/node-labels';
import type { Format } from '@/import/format';
import { customColumns } from '@/import/kubernetes/custom-columns';
import { type ColumnsRow, readColumns } from '@/import/tables/read-columns';
import {
  isAddress,
  isInstanceType,
  isTypeName,
  isWhole,
  isZone,
  isZoneId,
} from '@/import/tables/value-forms';

/** `kubectl get nodes` as a table: plain, wide, with label columns, with columns of one's own. */
export const nodesTable: Format = {
  name: 'kubectl get nodes',
  recognise: (block) => block.kind === 'columns' && isNodes(block),
  read: (block) => {
    const { headings, rows, unread, isCut } = readColumns(
      block.lines,
      block.isLast,
      isWithoutLabels,
    );
    const meanings = withForms(columnsOf(headings, block.command), headings, rows);
    const found = rows.filter((row) => isNodeRow(row, meanings));
    const read = found.map((row) => nodeFact(row, meanings));
    const isReady = (row: ColumnsRow) => !/NotReady|Unknown/.test(row.get('STATUS') ?? '');
    const warnings: ImportWarning[] = [];
    if (!found.every(isReady)) warnings.push({ code: 'NODE_NOT_READY' });
    if (isCut) warnings.push({ code: 'TRUNCATED' });
    return { nodes: read, unread: unread + rows.length - found.length, warnings };
  },
};

/** By its name or its state: a part of a row that a terminal broke has neither. */
function isNodeRow(row: ColumnsRow, meanings: ReadonlyMap<string, Meaning>): boolean {
  if (/Ready|Unknown/.test(row.get('STATUS') ?? '')) return true;
  const named = [...meanings].filter(([, meaning]) => meaning === 'name' || meaning === 'type');
  const cells = named.flatMap(([heading]) => row.get(heading) ?? []);
  return cells.some((cell) => isNodeName(cell) || isInstanceType(cell));
}

type Meaning =
  | 'name'
  | 'type'
  | 'zone'
  | 'zoneId'
  | 'group'
  | 'maxPods'
  | 'address'
  | 'provider'
  | 'kind';

/** Headings that kubectl or a label gives. */
const BY_HEADING: Readonly<Record<string, Meaning>> = {
  NAME: 'name',
  NODE: 'name',
  'INSTANCE-TYPE': 'type',
  TYPE: 'type',
  ZONE: 'zone',
  AZ: 'zone',
  'ZONE-ID': 'zoneId',
  NODEGROUP: 'group',
  'NODEGROUP-NAME': 'group',
  NODEPOOL: 'group',
  'INTERNAL-IP': 'address',
  'COMPUTE-TYPE': 'kind',
  MAXPODS: 'maxPods',
  'MAX-PODS': 'maxPods',
  MAX_PODS: 'maxPods',
};
/** What a path of `-o custom-columns` says. */
const BY_PATH: readonly (readonly [RegExp, Meaning])[] = [
  [/(?:capacity|allocatable)\.pods$/, 'maxPods'],
  [/instance-type/, 'type'],
  [/zone-id/, 'zoneId'],
  [/(?:topology\.kubernetes\.io|failure-domain\.beta\.kubernetes\.io)\/zone/, 'zone'],
  [/nodegroup|nodepool/, 'group'],
  [/compute-type/, 'kind'],
  [/providerID/, 'provider'],
  [/addresses/, 'address'],
  [/metadata\.name$/, 'name'],
];

function isNodes({ lines, command }: Block): boolean {
  const { headings, rows } = readColumns(lines, false);
  if (asksFor(command, 'no', 'node', 'nodes')) return true;
  if (command?.tool === 'kubectl' && command.words.includes('get')) return false;
  const has = (...names: readonly string[]) => names.every((name) => headings.includes(name));
  if (has('NAME', 'STATUS', 'ROLES')) return true;
  if (has('TYPE', 'CAPACITY') || has('READY', 'RESTARTS') || has('MIN SIZE')) return false;
  const cells = rows.flatMap((row) => [...row.values()]);
  return (
    headings.length > 1 &&
    cells.some(isNodeName) &&
    cells.some((cell) => isInstanceType(cell) || isZone(cell))
  );
}

function columnsOf(
  headings: readonly string[],
  command: Command | undefined,
): ReadonlyMap<string, Meaning> {
  const own = customColumns(command);
  const labels = labelColumns(command);
  const found = headings.flatMap((heading) => {
    const path = own.get(heading) ?? labels.get(heading);
    const meaning =
      path === undefined
        ? Object.hasOwn(BY_HEADING, heading)
          ? BY_HEADING[heading]
          : undefined
        : BY_PATH.find(([form]) => form.test(path))?.[1];
    return meaning === undefined ? [] : [[heading, meaning] as const];
  });
  return new Map(found);
}

const FORMS: readonly (readonly [Meaning, (text: string) => boolean])[] = [
  ['name', isNodeName],
  ['type', isInstanceType],
  ['zone', isZone],
  ['zoneId', isZoneId],
];

/** Under headings of one's own without the command: by what all of their cells are. */
function withForms(
  meanings: ReadonlyMap<string, Meaning>,
  headings: readonly string[],
  rows: readonly ColumnsRow[],
): ReadonlyMap<string, Meaning> {
  const all = new Map(meanings);
  for (const heading of headings.filter((one) => !meanings.has(one))) {
    const cells = rows.flatMap((row) => row.get(heading) ?? []);
    const form = FORMS.find(([, test]) => cells.length > 0 && cells.every(test));
    if (form !== undefined && ![...all.values()].includes(form[0])) all.set(heading, form[0]);
  }
  return all;
}

/** Hybrid nodes and those of Fargate lack labels of EC2: in a row of one nothing is missing. */
function isWithoutLabels(row: ColumnsRow): boolean {
  return (
    /^(?:mi|fargate)-/.test(row.get('NAME') ?? '') &&
    /^v\d+\.\d+\.\d/.test(row.get('VERSION') ?? '')
  );
}

/** The labels of `-L` by the headings that kubectl makes of them. */
function labelColumns(command: Command | undefined): ReadonlyMap<string, string> {
  const labels = option(command, '-L', '--label-columns').flatMap((list) => list.split(','));
  return new Map(labels.map((label) => [(label.split('/').at(-1) ?? '').toUpperCase(), label]));
}

function nodeFact(row: ColumnsRow, meanings: ReadonlyMap<string, Meaning>): NodeFact {
  const cell = (meaning: Meaning): string | undefined => {
    for (const [heading, own] of meanings) {
      const value = row.get(heading);
      if (own === meaning && value !== undefined) return value;
    }
    return undefined;
  };
  const shown = labelsShown(row.get('LABELS'));
  const checked = (meaning: Meaning, form: (text: string) => boolean) => {
    const value = cell(meaning);
    return value !== undefined && form(value) ? value : undefined;
  };
  const maxPods = checked('maxPods', isWhole);
  const kind = factsOfLabels((label) =>
    label === 'eks.amazonaws.com/compute-type' ? cell('kind') : undefined,
  ).kind;
  const own: NodeFact = {
    type: checked('type', isTypeName),
    zone: checked('zone', isZone),
    zoneId: checked('zoneId', isZoneId),
    address: checked('address', isAddress),
    group: cell('group'),
    maxPods: maxPods === undefined ? undefined : Number(maxPods),
    kind: kind ?? (/windows/i.test(row.get('OS-IMAGE') ?? '') ? 'windows' : undefined),
  };
  const named = factsOfName(cell('name') ?? '');
  const fact = firstKnown(own, shown, factsOfProvider(cell('provider')), named);
  return fact.kind === 'fargate' ? { ...fact, maxPods: undefined } : fact;
}

/** `--show-labels`: `key=value,key=value`. */
function labelsShown(text = ''): NodeFact {
  const labels = new Map(
    text.split(',').map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    }),
  );
  return factsOfLabels((label) => labels.get(label));
}
