import type { BoxSection } from '@/import/tables/read-box';

interface Place {
  readonly depth: number;
  readonly object: Record<string, unknown>;
}

/** Members that are lists although they may hold one element only. */
const LISTS: ReadonlySet<string> = new Set([
  'AutoScalingGroups',
  'Subnets',
  'Reservations',
  'Instances',
  'NetworkInterfaces',
  'SubnetIpv4CidrReservations',
  'PrivateIpAddresses',
  'Ipv4Prefixes',
  'Tags',
  'TagSet',
  'instanceTypes',
  'subnets',
  'subnetIds',
]);

/**
 * The sections of a table of the AWS CLI as the object that was printed: what stands below a section
 * with one more bar is a member of its last object. Texts stay texts.
 */
export function tableValue(sections: readonly BoxSection[]): Readonly<Record<string, unknown>> {
  const root = {};
  const path: Place[] = [{ depth: 1, object: root }];
  for (const { depth, title, objects, rows } of sections) {
    if (depth < 2) {
      // A query that leads to one object prints its fields without the name that it has.
      if (objects.length === 1) Object.assign(root, Object.fromEntries(objects[0] ?? []));
      continue;
    }
    while ((path.at(-1)?.depth ?? 0) >= depth) path.pop();
    const above = path.at(-1)?.object;
    if (above === undefined) break;
    const own = objects.map((fields) => Object.fromEntries(fields));
    const texts = rows.flatMap((cells) => cells.slice(0, 1));
    addMember(above, title, [...own, ...texts]);
    const last = own.at(-1) ?? addObject(above, title);
    path.push({ depth, object: last });
  }
  return root;
}

function addMember(to: Record<string, unknown>, name: string, values: readonly unknown[]): void {
  if (values.length === 0) return;
  const before = Object.hasOwn(to, name) ? to[name] : undefined;
  if (!LISTS.has(name)) to[name] = values.at(-1);
  else to[name] = Array.isArray(before) ? [...before, ...values] : values;
}

/** A section without fields of its own holds others: an object that has lists alone. */
function addObject(to: Record<string, unknown>, name: string): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  addMember(to, name, [object]);
  return object;
}
