import type { SubnetFact, SubnetRole } from '@/import/facts/facts';
import type { ImportWarning } from '@/import/facts/import-warning';
import type { BlockReading, Format } from '@/import/format';
import { lacksEnd } from '@/import/structured/lacks-end';
import {
  type Fields,
  ownCount,
  ownFlag,
  ownList,
  ownText,
  tagsOf,
} from '@/import/structured/own-field';
import { awsRecords } from '@/import/structured/records';
import { type BoxSection, readBox } from '@/import/tables/read-box';
import { isCidr, isSubnetId, isWhole, isZone, isZoneId } from '@/import/tables/value-forms';
import type { Block } from '@/import/text/block';
import { verbs } from '@/import/text/command';
import { type QueryRow, queryRows } from './query-rows';

const NAME = 'aws ec2 describe-subnets';
const FULL_TEXT = /^SUBNETS\t/;

/** `aws ec2 describe-subnets` in full: JSON, YAML, a table, text. */
export const subnets: Format = {
  name: NAME,
  recognise: (block) => {
    if (block.kind === 'tabbed') return block.lines.some((line) => FULL_TEXT.test(line));
    if (block.kind === 'box') return fullSections(block).length > 0;
    return awsRecords(block, 'Subnets').length > 0;
  },
  read: (block) => {
    if (block.kind === 'tabbed') return fromText(block);
    if (block.kind === 'box') {
      const { sections, isCut } = readBox(block.lines);
      const found = fromSections(sections);
      return { subnets: isCut ? found.slice(0, -1) : found, warnings: cutWarning(isCut) };
    }
    const records = awsRecords(block, 'Subnets');
    const isCut = lacksEnd(block, records, 'SubnetId', 'VpcId');
    const whole = isCut ? records.slice(0, -1) : records;
    return { subnets: whole.map(fromRecord), warnings: cutWarning(isCut) };
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
    name: tags.get('Name'),
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

function fullSections(block: Block): readonly BoxSection[] {
  return readBox(block.lines).sections.filter(({ objects }) =>
    objects.some((fields) => fields.has('AvailableIpAddressCount') && fields.has('DefaultForAz')),
  );
}

/** Tags stand below their subnet, each list in a table of its own. */
function fromSections(sections: readonly BoxSection[]): readonly SubnetFact[] {
  const found: { fields: ReadonlyMap<string, string>; tags: Map<string, string> }[] = [];
  for (const { title, objects } of sections) {
    for (const fields of objects) {
      if (fields.has('SubnetId')) found.push({ fields, tags: new Map() });
      else if (title === 'Tags') {
        found.at(-1)?.tags.set(fields.get('Key') ?? '', fields.get('Value') ?? '');
      }
    }
  }
  return found.map(({ fields, tags }) => {
    const available = fields.get('AvailableIpAddressCount') ?? '';
    return subnet({
      id: fields.get('SubnetId'),
      name: tags.get('Name'),
      zone: fields.get('AvailabilityZone'),
      zoneId: fields.get('AvailabilityZoneId'),
      cidr: fields.get('CidrBlock'),
      available: isWhole(available) ? Number(available) : undefined,
      role: roleOf([...tags.keys()], fields.get('MapPublicIpOnLaunch') === 'True'),
    });
  });
}

/**
 * Lines of text have no headings, and columns shift where a subnet has more fields: cells are told by
 * their form. The free addresses are the first number before the range.
 */
function fromText({ lines, isLast }: Block): BlockReading {
  const found: { cells: readonly string[]; tags: Map<string, string> }[] = [];
  for (const line of lines) {
    const [word, ...cells] = line.split('\t').map((cell) => cell.trim());
    if (word === 'SUBNETS') found.push({ cells, tags: new Map() });
    else if (word === 'TAGS') found.at(-1)?.tags.set(cells[0] ?? '', cells[1] ?? '');
  }
  const isCut = isLast && !/^vpc-[0-9a-f]{8,17}$/.test(found.at(-1)?.cells.at(-1) ?? '');
  const whole = isCut ? found.slice(0, -1) : found;
  return { subnets: whole.map(textSubnet), warnings: cutWarning(isCut) };
}

interface TextSubnet {
  readonly cells: readonly string[];
  readonly tags: ReadonlyMap<string, string>;
}

function textSubnet({ cells, tags }: TextSubnet): SubnetFact {
  const at = cells.findIndex(isCidr);
  const available = cells.slice(0, at).find(isWhole);
  const state = cells.findIndex((cell) => /^\d{12}$/.test(cell));
  return subnet({
    id: cells.find(isSubnetId),
    name: tags.get('Name'),
    zone: cells.find(isZone),
    zoneId: cells.find(isZoneId),
    cidr: cells[at],
    available: available === undefined ? undefined : Number(available),
    role: roleOf([...tags.keys()], state > 0 && cells[state - 1] === 'True'),
  });
}

function subnetRows(block: Block) {
  if (block.kind === 'columns' || block.kind === 'sheet' || block.kind === 'text') return NO_ROWS;
  const [, verb] = verbs(block.command);
  if (verb?.startsWith('describe-') && verb !== 'describe-subnets') return NO_ROWS;
  const { rows, ...rest } = queryRows(block);
  return { ...rest, rows: rows.filter(isSubnetRow) };
}

const NO_ROWS = { rows: [], isGuessed: false, isCut: false } as const;

/** A range or an id of a subnet, and no instance or network interface. */
function isSubnetRow(row: QueryRow): boolean {
  if (['instance', 'type', 'interface'].some((field) => row.has(field as 'type'))) return false;
  if (row.has('cidr') && (row.has('zone') || row.has('available') || row.has('subnet')))
    return true;
  return row.has('subnet') && row.has('zone');
}

function fromRow(row: QueryRow): SubnetFact {
  const available = row.get('available') ?? '';
  return subnet({
    id: row.get('subnet'),
    name: row.get('name'),
    zone: row.get('zone'),
    zoneId: row.get('zoneId'),
    cidr: row.get('cidr'),
    available: isWhole(available) ? Number(available) : undefined,
    role: roleOf([], row.get('public')?.toLowerCase() === 'true'),
  });
}
