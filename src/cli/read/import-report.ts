import { tableLines, wrapped } from '@/cli/report/text-table';
import { ENGLISH } from '@/i18n/english';
import type { Imported, ImportedGroup } from '@/import';
import { settingText } from './import-json';

const WIDTH = 100;

/** What an import yields, as a person reads it: tables, then what has to be told. */
export function importReport(imported: Imported): readonly (readonly string[])[] {
  const { importWords: words } = ENGLISH;
  const { formats, refuse, warnings, unknown } = imported;
  const told = warnings.flatMap((warning) => wrapped(`- ${words.warning(warning)}`, WIDTH, '  '));
  if (refuse !== undefined) return [[words.refusal(refuse)], told];
  const open = unknown.map(words.unknown).join(', ');
  return [
    [`Recognised: ${formats.join(', ')}`],
    subnetLines(imported),
    groupLines(imported),
    settingLines(imported),
    otherLines(imported),
    told,
    open === '' ? [] : wrapped(`Not known from this: ${open}.`, WIDTH, '  '),
  ];
}

function subnetLines({ subnets }: Imported): readonly string[] {
  if (subnets.length === 0) return [];
  return tableLines([
    column(
      'Subnet',
      subnets.map(({ name, id }) => name ?? id),
    ),
    column(
      'Zone',
      subnets.map(({ zone, zoneId }) => zone ?? zoneId),
    ),
    column(
      'CIDR',
      subnets.map(({ cidr, size }) => cidr ?? (size === undefined ? '' : `/${size}`)),
    ),
    column(
      'Free',
      subnets.map(({ available }) => available),
      'right',
    ),
    column(
      'In use',
      subnets.map(({ inUse }) => inUse),
      'right',
    ),
  ]);
}

function groupLines({ nodes }: Imported): readonly string[] {
  if (nodes.length === 0) return [];
  return tableLines([
    column(
      'Node group',
      nodes.map(({ name }) => name),
    ),
    column('Type', nodes.map(typeText)),
    column(
      'Nodes',
      nodes.map(({ count }) => count ?? '?'),
      'right',
    ),
    column(
      'Max pods',
      nodes.map(({ maxPods }) => maxPods),
      'right',
    ),
    column('Pods per node', nodes.map(podsText), 'right'),
    column('Zones', nodes.map(zonesText)),
  ]);
}

function typeText({ type, types, kind }: ImportedGroup): string {
  return types?.join(', ') ?? type ?? kind ?? '?';
}

function podsText({ pods, podsPerNode }: ImportedGroup): string {
  if (pods === undefined) return String(podsPerNode ?? '');
  return pods.min === pods.max ? String(pods.max) : `${pods.min} to ${pods.max}`;
}

function zonesText({ zones, zonesAllowed }: ImportedGroup): string {
  if (zones === undefined) return zonesAllowed?.join(', ') ?? '';
  return Object.entries(zones)
    .map(([zone, count]) => `${zone} ${count}`)
    .join(', ');
}

function settingLines({ settings }: Imported): readonly string[] {
  const found = Object.entries(settings);
  if (found.length === 0) return [];
  return tableLines([
    column(
      'Setting',
      found.map(([name]) => name),
    ),
    column(
      'Value',
      found.map(([, value]) => settingText(value) ?? 'unset'),
    ),
  ]);
}

function otherLines({
  consumers,
  reservations,
  addons,
  pendingPods = 0,
}: Imported): readonly string[] {
  const used = consumers.map(({ kind, count = 1, addresses }) => {
    return addresses === undefined
      ? `${kind}: ${count}`
      : `${kind}: ${count}, ${addresses} addresses`;
  });
  const kept = reservations.map(({ type, cidr }) => `${type} reservation: ${cidr}`);
  const pods = Object.entries(addons).map(([name, count]) => `${name}: ${count} pods`);
  const waiting = pendingPods > 0 ? [`pods that wait for a node: ${pendingPods}`] : [];
  return [...used, ...kept, ...pods, ...waiting];
}

function column(
  head: string,
  values: readonly (string | number | undefined)[],
  align: 'left' | 'right' = 'left',
) {
  return { head, align, cells: values.map((value) => (value === undefined ? '' : String(value))) };
}
