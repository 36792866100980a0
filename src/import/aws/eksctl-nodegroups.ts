import type { Block } from '@/import/block/block';
import type { GroupFact } from '@/import/facts/facts';
import type { Format } from '@/import/format';
import { isInstanceType, isTypeName, isWhole } from '@/import/tables/value-forms';

const HEADING = /^CLUSTER\s+NODEGROUP\s/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const LONGEST = 2000;

/** `eksctl get nodegroup`: behind the time of each are the least, the most and the desired number of nodes. */
export const eksctlNodegroups: Format = {
  name: 'eksctl get nodegroup',
  recognise: (block) => groupsIn(block).length > 0,
  read: (block) => {
    const groups = groupsIn(block);
    const rows = block.lines.filter((line) => line.trim() !== '' && !HEADING.test(line)).length;
    return { groups, unread: rows - groups.length };
  },
};

function groupsIn({ kind, lines }: Block): readonly GroupFact[] {
  if (kind === 'structured' || !lines.some((line) => HEADING.test(line))) return [];
  return lines.flatMap((line) => {
    const cells = line.length > LONGEST ? [] : line.trim().split(/\s+/);
    const at = cells.findIndex((cell) => TIME.test(cell));
    const numbers = cells.slice(at + 1, at + 4);
    if (at < 2 || numbers.length < 3 || !numbers.every(isWhole)) return [];
    const [min = 0, max = 0, desired = 0] = numbers.map(Number);
    const named = (cells[at + 4] ?? '').split(',').filter(isTypeName);
    const found = cells.flatMap((cell) => cell.split(',')).filter(isInstanceType);
    const types = found.length > 0 ? found : named;
    return [{ name: cells[1], types, count: desired, range: { min, desired, max } }];
  });
}
