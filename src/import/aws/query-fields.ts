import type { Command } from '@/import/block/command';
import { option } from '@/import/block/command';

/** What a column of an output with `--query` holds. */
export type RowField =
  | 'subnet'
  | 'name'
  | 'cidr'
  | 'zone'
  | 'zoneId'
  | 'available'
  | 'public'
  | 'instance'
  | 'type'
  | 'state'
  | 'address'
  | 'dnsName'
  | 'description'
  | 'interface'
  | 'interfaceType'
  | 'status'
  | 'addresses'
  | 'prefixes'
  | 'group'
  | 'reservation'
  | 'reservationType'
  | 'ignored';

/** By the end of the path that was asked for; the first that fits counts. */
const PATHS: readonly (readonly [RegExp, RowField])[] = [
  [/length\(.*Ipv4Prefixes/, 'prefixes'],
  [/length\(.*PrivateIpAddresses/, 'addresses'],
  [/Tags.*nodegroup-name|Tags.*nodepool/, 'group'],
  [/Tag(?:s|Set)\b.*Name/, 'name'],
  [/(?:^|\.)SubnetId$/, 'subnet'],
  [/(?:^|\.)Cidr(?:Block)?$/, 'cidr'],
  [/(?:^|\.)ReservationType$/, 'reservationType'],
  [/(?:^|\.)SubnetCidrReservationId$/, 'reservation'],
  [/(?:^|\.)AvailabilityZone$/, 'zone'],
  [/(?:^|\.)AvailabilityZoneId$/, 'zoneId'],
  [/(?:^|\.)AvailableIpAddressCount$/, 'available'],
  [/(?:^|\.)MapPublicIpOnLaunch$/, 'public'],
  [/(?:^|\.)InstanceId$/, 'instance'],
  [/(?:^|\.)InstanceType$/, 'type'],
  [/(?:^|\.)State(?:\.Name)?$/, 'state'],
  [/(?:^|\.)PrivateIpAddress$/, 'address'],
  [/(?:^|\.)PrivateDnsName$/, 'dnsName'],
  [/(?:^|\.)Description$/, 'description'],
  [/(?:^|\.)NetworkInterfaceId$/, 'interface'],
  [/(?:^|\.)InterfaceType$/, 'interfaceType'],
  [/(?:^|\.)Status$/, 'status'],
];

/** Words of one's own that say what no form does. */
const KEYS: readonly (readonly [RegExp, RowField])[] = [
  [/^name$/i, 'name'],
  [/prefixes/i, 'prefixes'],
  [/^(?:node_?group|node_?pool)(?:_?name)?$/i, 'group'],
  [/^desc(?:ription)?$/i, 'description'],
];

/** What a heading of one's own holds, where its words say so; `undefined`: they don't. */
export function fieldOfKey(key: string): RowField | undefined {
  return fieldOfPath(key) ?? KEYS.find(([form]) => form.test(key.trim()))?.[1];
}

/** What a path of a query, or a heading that is one, holds; `undefined`: none that we know. */
export function fieldOfPath(path: string): RowField | undefined {
  return PATHS.find(([form]) => form.test(path.trim()))?.[1];
}

export interface QueryFields {
  /** In the order of the query, for lists. */
  readonly order: readonly RowField[];
  /** By the keys of the query, for objects. */
  readonly byKey: ReadonlyMap<string, RowField>;
}

/** One part of what a query asks for; without a key in a list. */
export interface QueryPart {
  readonly key: string | undefined;
  readonly path: string;
}

/** The parts of `…[].[SubnetId,CidrBlock]`, `…[].{Free:Available…}`; `undefined`: it asks for one thing. */
export function queryParts(command: Command | undefined): readonly QueryPart[] | undefined {
  const [query = ''] = option(command, '--query');
  const from = query.search(/\.[[{]/);
  if (command?.tool !== 'aws' || from === -1) return undefined;
  const parts = topLevelParts(query.slice(from + 2));
  if (query[from + 1] !== '{') return parts.map((path) => ({ key: undefined, path }));
  return parts.map((part) => {
    const [key = '', ...path] = part.split(':');
    return { key: key.trim().replace(/^"|"$/g, ''), path: path.join(':') };
  });
}

/** What the query of a command asks for, as far as it is known. */
export function queryFields(command: Command | undefined): QueryFields | undefined {
  const parts = queryParts(command);
  if (parts === undefined) return undefined;
  const order = parts.flatMap(({ key, path }) => (key === undefined ? [known(path)] : []));
  const byKey = parts.flatMap(({ key, path }) =>
    key === undefined ? [] : [[key, known(path)] as const],
  );
  return { order, byKey: new Map(byKey) };
}

function known(path: string): RowField {
  return fieldOfPath(path) ?? 'ignored';
}

/** Parts between commas, up to the bracket that closes; commas in brackets and quotes part nothing. */
function topLevelParts(text: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  let quote = '';
  for (const char of text) {
    if (quote !== '') quote = char === quote ? '' : quote;
    else if ('\'"`'.includes(char)) quote = char;
    else if ('[{('.includes(char)) depth += 1;
    else if (']})'.includes(char)) depth -= 1;
    if (depth < 0) break;
    if (char === ',' && depth === 0 && quote === '') parts.push('');
    else parts.push((parts.pop() ?? '') + char);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
