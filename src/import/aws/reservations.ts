import type { Block } from '@/import/block/block';
import type { ReservationFact } from '@/import/facts/facts';
import type { Format } from '@/import/format';
import { awsRecords, hasAwsRecords } from '@/import/printed/aws-records';
import { ownText } from '@/import/structured/own-field';
import { asksForOther, type QueryRow, queryRows } from './query-rows';

const NAME = 'aws ec2 get-subnet-cidr-reservations';
const RANGE = /^\d{1,3}(?:\.\d{1,3}){3}\/(?:1[6-9]|2\d|3[0-2])$/;

/** `aws ec2 get-subnet-cidr-reservations` in full: JSON, YAML, a table, text. */
export const reservations: Format = {
  name: NAME,
  recognise: (block) => hasAwsRecords(block, 'SubnetIpv4CidrReservations'),
  read: (block) => {
    const { records } = awsRecords(block, 'SubnetIpv4CidrReservations');
    const facts = records.map((record) =>
      fact(
        ownText(record, 'SubnetId'),
        ownText(record, 'Cidr'),
        ownText(record, 'ReservationType'),
      ),
    );
    return { reservations: facts.flat() };
  },
};

/** What `--query` left of it: ranges with their type. */
export const queriedReservations: Format = {
  name: NAME,
  recognise: (block) => rowsOf(block).length > 0,
  read: (block) => ({
    reservations: rowsOf(block).flatMap((row) =>
      fact(row.get('subnet'), row.get('cidr'), row.get('reservationType')),
    ),
  }),
};

function rowsOf(block: Block): readonly QueryRow[] {
  if (block.kind !== 'structured' && block.kind !== 'box' && block.kind !== 'tabbed') return [];
  if (asksForOther(block, 'get-subnet-cidr-reservations')) return [];
  const { rows } = queryRows(block);
  return rows.filter((row) => row.has('cidr') && row.has('reservationType'));
}

/** A range may be smaller than that of a subnet. */
function fact(subnet?: string, cidr = '', kind?: string): readonly ReservationFact[] {
  const type = kind === 'prefix' ? 'prefix' : 'explicit';
  return RANGE.test(cidr) ? [{ subnet, type, cidr }] : [];
}
