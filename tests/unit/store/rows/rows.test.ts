import { expect, test } from 'vitest';
import { withNewZones } from '@/app/notices/new-zones';
import { EMPTY_PLAN_TEXT, newGroup, newSubnet, type PlanText } from '@/plan';
import { nextSubnet } from '@/store/rows/new-rows';
import { freeRowId, insertAfter, moveRow, removeRow } from '@/store/rows/rows';
import { withUsedAs } from '@/store/rows/used-or-available';
import { addPastedGroups } from '@/ui/inputs/groups/paste/add-pasted-groups';

const ROWS = [{ id: 'r1' }, { id: 'r2' }, { id: 'r3' }];
const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id).join(' ');

test('a new row has a number that no other row has', () => {
  expect(freeRowId([])).toBe('r1');
  expect(freeRowId(ROWS)).toBe('r4');
  expect(freeRowId([{ id: 'r2' }])).toBe('r3');
  expect(freeRowId([{ id: 's2' }, { id: 's3' }])).toBe('r4');
});

test('a row is added below the one that asked, or at the end', () => {
  expect(ids(insertAfter(ROWS, 'r1', { id: 'new' }))).toBe('r1 new r2 r3');
  expect(ids(insertAfter(ROWS, undefined, { id: 'new' }))).toBe('r1 r2 r3 new');
});

test('a row moves up and down, and stays at the ends of the list', () => {
  expect(ids(moveRow(ROWS, 'r2', -1))).toBe('r2 r1 r3');
  expect(ids(moveRow(ROWS, 'r2', 1))).toBe('r1 r3 r2');
  expect(moveRow(ROWS, 'r1', -1)).toBe(ROWS);
  expect(moveRow(ROWS, 'r3', 1)).toBe(ROWS);
});

test('a row is removed', () => {
  expect(ids(removeRow(ROWS, 'r2'))).toBe('r1 r3');
});

function subnets(...rows: readonly [zone: string, range: string, used?: string][]): PlanText {
  return {
    ...EMPTY_PLAN_TEXT,
    subnets: rows.map(([zone, range, used = '0'], index) => ({
      ...newSubnet(`r${index + 1}`),
      zone,
      range,
      used,
    })),
  };
}

test('a further subnet gets the next free range of the same size in the next zone', () => {
  const text = subnets(['a', '10.0.0.0/24'], ['b', '10.0.1.0/24']);
  expect(nextSubnet(text, undefined)).toMatchObject({ zone: 'c', range: '10.0.2.0/24' });
});

test('a range that overlaps another subnet is passed over', () => {
  const text = subnets(['a', '10.0.0.0/24'], ['b', '10.0.0.0/22']);
  expect(nextSubnet(text, text.subnets[0])).toMatchObject({ range: '10.0.4.0/24' });
});

test('a subnet below one of a size alone has that size', () => {
  expect(nextSubnet(subnets(['a', '/23']), undefined)).toMatchObject({ zone: 'b', range: '/23' });
});

test('of a VPC that is yet to be made there is a subnet in each of three zones to ask from', () => {
  const blank = { ...subnets(['a', '']), clusterPods: '40' };
  const { subnets: begun, clusterPods } = withNewZones(blank);
  expect(begun.map(({ zone, range }) => [zone, range])).toEqual([
    ['a', '10.0.0.0/24'],
    ['b', '10.0.1.0/24'],
    ['c', '10.0.2.0/24'],
  ]);
  expect(new Set(begun.map(({ id }) => id)).size).toBe(3);
  expect(clusterPods).toBe('40');
});

test('at the end of the addresses there is no range to offer', () => {
  expect(nextSubnet(subnets(['a', '255.255.255.0/24']), undefined).range).toBe('');
});

test('zones with long names are not guessed', () => {
  expect(nextSubnet(subnets(['us-east-1a', '10.0.0.0/24']), undefined).zone).toBe('');
});

test('the first subnet of a plan lies in zone a', () => {
  expect(nextSubnet(EMPTY_PLAN_TEXT, undefined)).toMatchObject({ zone: 'a', range: '' });
});

test('the first subnet of a cluster that runs asks for what is available, and is told none', () => {
  const live = { ...EMPTY_PLAN_TEXT, live: true };
  expect(nextSubnet(live, undefined)).toMatchObject({ usedAs: 'available', used: '' });
  expect(nextSubnet(EMPTY_PLAN_TEXT, undefined)).toMatchObject({ usedAs: 'in-use', used: '0' });
});

test('"in use" said as "available now" is the same fact, there and back', () => {
  const text = subnets(['a', '10.0.0.0/24', '12'], ['b', '10.0.1.0/24', '30']);
  const available = withUsedAs(text, 'available');
  expect(available.subnets.map((row) => row.used)).toEqual(['239', '221']);
  expect(withUsedAs(available, 'in-use')).toEqual(text);
});

test('a number or a range that can’t be read keeps its text', () => {
  const text = subnets(['a', '10.0.0.0/24', 'some'], ['b', 'here', '30']);
  const available = withUsedAs(text, 'available');
  expect(available.subnets.map((row) => row.used)).toEqual(['some', '30']);
});

test('one subnet can be said another way than the rest', () => {
  const text = subnets(['a', '/24', '1'], ['b', '/24', '1']);
  const one = withUsedAs(text, 'available', 'r2');
  expect(one.subnets.map((row) => row.usedAs)).toEqual(['in-use', 'available']);
});

const PASTED = { ...newGroup(''), instanceType: 'm5.large', nodes: '3', podsPerNode: '20' };

test('pasted node groups stand below the plan’s own, or in their place', () => {
  const own = addPastedGroups(EMPTY_PLAN_TEXT, [PASTED], 'add');
  const added = addPastedGroups(own, [PASTED, PASTED], 'add');
  expect(ids(added.groups)).toBe('r1 r2 r3');
  expect(ids(addPastedGroups(added, [PASTED], 'replace').groups)).toBe('r1');
});
