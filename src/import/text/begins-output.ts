import { readCommand } from '@/import/block/command';
import { isTableHeading } from '@/import/tables/table-heading';

const BEGIN =
  /^(?:[{[]$|[{[]\s*["{[]|\+--|-{10}|\||---$|(?:- )?(?:apiVersion|kind|items|Subnets|Reservations|NetworkInterfaces|SubnetIpv4CidrReservations|nodegroup|addon|cluster):|Name:\s+\S|SUBNETS\t|(?:i|subnet|eni)-[0-9a-f]{8})/;

/** Whether a line begins an output of a tool, or is the command above it. */
export function beginsOutput(line: string): boolean {
  return line.length < 4000
    ? BEGIN.test(line) || isTableHeading(line) || readCommand(line) !== undefined
    : BEGIN.test(line.slice(0, 200));
}
