// Random clusters, and what tools print of them.
import fc from 'fast-check';

export interface AnySubnet {
  readonly id: string;
  readonly zone: string;
  readonly cidr: string;
  readonly available: number;
}
export interface AnyNode {
  readonly name: string;
  readonly type: string;
  readonly zone: string;
}
export interface AnyCluster {
  readonly subnets: readonly AnySubnet[];
  readonly nodes: readonly AnyNode[];
}

const ZONES = ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'] as const;
const hex = fc.stringMatching(/^[0-9a-f]{17}$/);

export const anyCluster: fc.Arbitrary<AnyCluster> = fc.record({
  subnets: fc.uniqueArray(hex, { minLength: 1, maxLength: 6 }).chain((ids) =>
    fc.tuple(
      ...ids.map((id, place) =>
        fc.record({
          id: fc.constant(`subnet-${id}`),
          zone: fc.constantFrom(...ZONES),
          cidr: fc.constant(`10.60.${place * 4}.0/22`),
          available: fc.integer({ min: 0, max: 1019 }),
        }),
      ),
    ),
  ),
  nodes: fc
    .array(
      fc.record({
        type: fc.constantFrom('m5.large', 'c6i.2xlarge', 'r5.4xlarge', 't3.medium'),
        zone: fc.constantFrom(...ZONES),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((nodes) =>
      nodes.map((node, place) => ({
        ...node,
        name: `ip-10-60-${place * 2}-${place + 7}.eu-central-1.compute.internal`,
      })),
    ),
});

/** Columns as kubectl writes them, parted by `gap` blanks at least. */
export function columns(rows: readonly (readonly string[])[], gap: number): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === row.length - 1 ? cell : cell.padEnd((widths[column] ?? 0) + gap),
        )
        .join(''),
    )
    .join('\n');
}

export function nodesTable({ nodes }: AnyCluster, gap: number): string {
  const head = ['NAME', 'STATUS', 'ROLES', 'AGE', 'VERSION', 'INSTANCE-TYPE', 'ZONE'];
  const rows = nodes.map(({ name, type, zone }) => [
    name,
    'Ready',
    '<none>',
    '12d',
    'v1.33.5',
    type,
    zone,
  ]);
  return columns([head, ...rows], gap);
}

export function nodesJson({ nodes }: AnyCluster): object {
  return {
    apiVersion: 'v1',
    kind: 'List',
    items: nodes.map(({ name, type, zone }) => ({
      apiVersion: 'v1',
      kind: 'Node',
      metadata: {
        name,
        labels: {
          'node.kubernetes.io/instance-type': type,
          'topology.kubernetes.io/zone': zone,
          'kubernetes.io/os': 'linux',
        },
      },
      status: { conditions: [{ type: 'Ready', status: 'True' }] },
    })),
  };
}

export function subnetsJson({ subnets }: AnyCluster): object {
  return {
    Subnets: subnets.map(({ id, zone, cidr, available }) => ({
      SubnetId: id,
      AvailabilityZone: zone,
      CidrBlock: cidr,
      AvailableIpAddressCount: available,
      State: 'available',
      MapPublicIpOnLaunch: false,
    })),
  };
}

export function subnetsQueried({ subnets }: AnyCluster): string {
  return subnets
    .map(({ id, zone, cidr, available }) => [id, zone, cidr, available].join('\t'))
    .join('\n');
}

/** As the AWS CLI draws a table of a list of objects. */
export function subnetsBox({ subnets }: AnyCluster, gap: number): string {
  const rows = [
    ['AZ', 'CIDR', 'Free', 'Id'],
    ...subnets.map(({ id, zone, cidr, available }) => [zone, cidr, String(available), id]),
  ];
  const widths = [0, 1, 2, 3].map(
    (column) => Math.max(...rows.map((row) => (row[column] ?? '').length)) + 2 * gap,
  );
  const line = `+${widths.map((width) => '-'.repeat(width)).join('+')}+`;
  const written = rows.map(
    (row) =>
      `|${row.map((cell, column) => `${' '.repeat(gap)}${cell}`.padEnd(widths[column] ?? 0)).join('|')}|`,
  );
  const title = `|${' '.repeat(gap)}DescribeSubnets`.padEnd(line.length - 1);
  const [head = '', ...body] = written;
  return ['-'.repeat(line.length), `${title}|`, line, head, line, ...body, line].join('\n');
}

/** As the console's table is copied; `mark` parts thousands. */
export function subnetsConsole({ subnets }: AnyCluster, order: readonly number[]): string {
  const head = ['Subnet ID', 'IPv4 CIDR', 'Available IPv4 addresses', 'Availability Zone', 'VPC'];
  const rows = subnets.map(({ id, zone, cidr, available }) => [
    id,
    cidr,
    String(available).replace(/\B(?=(\d{3})$)/, ','),
    zone,
    'vpc-0aa11bb22cc33dd44 | shop',
  ]);
  return [head, ...rows]
    .map((row) => order.map((column) => row[column] ?? '').join('\t'))
    .join('\n');
}

/** Groups of nodes as a person keeps them in a sheet. */
export function groupsSheet({ nodes }: AnyCluster, delimiter: string): string {
  const counts = new Map<string, number>();
  for (const { type } of nodes) counts.set(type, (counts.get(type) ?? 0) + 1);
  const rows = [...counts].map(([type, count]) => [type, `${count}대`, '20']);
  return [['인스턴스 유형', '노드 수', '노드당 파드 수'], ...rows]
    .map((row) => row.join(delimiter))
    .join('\n');
}

/** The same object with the keys of every record in another order. */
export function shuffled(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, seed));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, shuffled(item, seed)] as const);
  const weight = (key: string) =>
    [...key].reduce((sum, letter) => sum * seed + letter.charCodeAt(0), 7) % 1009;
  return Object.fromEntries(entries.sort(([one], [other]) => weight(one) - weight(other)));
}
