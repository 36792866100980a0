import type { Block } from '@/import/block/block';
import type { SubnetFact, SubnetRole } from '@/import/facts/facts';
import type { ImportWarning } from '@/import/facts/import-warning';
import type { Format } from '@/import/format';
import { awsRecords, hasAwsRecords } from '@/import/printed/aws-records';
import {
  type Fields,
  ownCount,
  ownFlag,
  ownList,
  ownText,
  tagsOf,
} from '@/import/structured/own-field';
import { isCidr, isSubnetId, isWhole, isZone, isZoneId } from '@/import/tables/value-forms';
import { asksForOther, type QueryRow, queryRows } from './query-rows';

const NAME = 'aws ec2 describe-subnets';

/** `aws ec2 describe-subnets` in full: JSON, YAML, a table, text. */
export const subnets: Format = {
  name: NAME,
  recognise: (block) => hasAwsRecords(block, 'Subnets'),
  read: (block) => {
    const { records, isCut } = awsRecords(block, 'Subnets', ['SubnetId', 'VpcId']);
    return { subnets: records.map(fromRecord), warnings: cutWarning(isCut) };
  },
};

/** What `--query` left of it. */
export const queriedSubnets: Format = {
  name: NAME,
  recognise: (block) => subnetRows(block).rows.length > 0,
  read: (block) => {
    const { rows, isGuessed, isCut } = subnetRows(block);
    const guessed: ImportWarning[] = isGuessed ? [{ code: 'COLUMNS_GUESSED' }] : [];
    return { subnets: rows.map(fromRow), warnings: [...guessed, ...cutWarning(isCut)] };
  },
};

function cutWarning(isCut: boolean): readonly ImportWarning[] {
  return isCut ? [{ code: 'TRUNCATED' }] : [];
}

function fromRecord(record: Fields): SubnetFact {
  const tags = tagsOf(ownList(record, 'Tags'));
  const isPublic = ownFlag(record, 'MapPublicIpOnLaunch');
  return subnet({
    id: ownText(record, 'SubnetId'),
    name: tags.get('Name') ?? ownText(record, 'Name'),
    zone: ownText(record, 'AvailabilityZone'),
    zoneId: ownText(record, 'AvailabilityZoneId'),
    cidr: ownText(record, 'CidrBlock'),
    available: ownCount(record, 'AvailableIpAddressCount'),
    role: roleOf([...tags.keys()], isPublic),
  });
}

/** Only values in the form that AWS gives them: what was cut is no value. */
function subnet(fact: SubnetFact): SubnetFact {
  const { id, zone, zoneId, cidr } = fact;
  return {
    ...fact,
    id: id !== undefined && isSubnetId(id) ? id : undefined,
    zone: zone !== undefined && isZone(zone) ? zone : undefined,
    zoneId: zoneId !== undefined && isZoneId(zoneId) ? zoneId : undefined,
    cidr: cidr !== undefined && isCidr(cidr) ? cidr : undefined,
  };
}

function roleOf(tags: readonly string[], isPublic: boolean): SubnetRole | undefined {
  if (tags.includes('kubernetes.io/role/elb')) return 'elb';
  if (tags.includes('kubernetes.io/role/internal-elb')) return 'internal-elb';
  return isPublic ? 'public' : undefined;
}

function subnetRows(block: Block) {
  if (block.kind === 'columns' || block.kind === 'sheet' || block.kind === 'text') return NO_ROWS;
  if (asksForOther(block, 'describe-subnets')) return NO_ROWS;
  const { rows, ...rest } = queryRows(block);
  return { ...rest, rows: rows.filter(isSubnetRow) };
}

const NO_ROWS = { rows: [], isGuessed: false, isCut: false } as const;

const OF_OTHERS = ['instance', 'type', 'interface', 'reservation', 'reservationType'] as const;

/** A range or an id of a subnet, and no instance, network interface or reservation. */
function isSubnetRow(row: QueryRow): boolean {
  if (OF_OTHERS.some((field) => row.has(field))) return false;
  if (row.has('cidr') && (row.has('zone') || row.has('available') || row.has('subnet')))
    return true;
  return row.has('subnet') && row.has('zone');
}

function fromRow(row: QueryRow): SubnetFact {
  const available = row.get('available') ?? '';
  return subnet({
    id: row.get('subnet'),
    name: row.get('name') ?? nameIn(row.get('description')),
    zone: row.get('zone'),
    zoneId: row.get('zoneId'),
    cidr: row.get('cidr'),
    available: isWhole(available) ? Number(available) : undefined,
    role: roleOf([], row.get('public')?.toLowerCase() === 'true'),
  });
}

const NO_NAME =
  /^(?:true|false|yes|no|on|off|available|pending|\d+)$|^arn:|^[a-z]+-[0-9a-f]{8,17}\b|^[–-]$/i;

/** A text under no heading that has no form of AWS's. */
function nameIn(text = ''): string | undefined {
  return text === '' || NO_NAME.test(text) ? undefined : text;
}
