import { expect, test } from 'vitest';
import {
  type FieldPath,
  fieldText,
  newConsumer,
  type PlanText,
  presetText,
  withField,
} from '@/plan';
import { fieldId, fieldNotes } from '@/store/document/field-path';
import { readPlan } from '@/store/document/read-plan';

const PRODUCTION = presetText('small-production');
const subnetRow = PRODUCTION.subnets[1]?.id ?? '';
const groupRow = PRODUCTION.groups[1]?.id ?? '';
const OWN = { ...PRODUCTION.settings, prefixDelegation: false };
const EXAMPLE: PlanText = {
  ...PRODUCTION,
  consumers: [newConsumer('alb', 'c1')],
  groups: PRODUCTION.groups.map((row) => ({ ...row, ownSettings: OWN })),
};

const PATHS: readonly FieldPath[] = [
  { part: 'plan', field: 'name' },
  { part: 'plan', field: 'clusterPods' },
  { part: 'settings', field: 'MAX_ENI' },
  { part: 'subnet', row: subnetRow, field: 'range' },
  { part: 'group', row: groupRow, field: 'podsPerNode' },
  { part: 'subnet', row: subnetRow, field: 'hostLocal' },
  { part: 'group', row: groupRow, field: 'branchPods' },
  { part: 'own-settings', row: groupRow, field: 'MAX_ENI' },
  { part: 'windows', field: 'warmIpTarget' },
  { part: 'addon', row: 'coredns', field: 'count' },
  { part: 'consumer', row: 'c1', field: 'addresses' },
  { part: 'scenario', field: 'nodeBoot' },
  { part: 'event', row: 'e1', field: 'maxUnavailable' },
  { part: 'event', row: 'e1', field: 'WARM_IP_TARGET' },
];

test.each(PATHS)('what is typed into a field stands there and nowhere else: %o', (path) => {
  const typed = withField(EXAMPLE, path, 'typed');
  expect(fieldText(typed, path)).toBe('typed');
  expect(withField(typed, path, fieldText(EXAMPLE, path))).toEqual(EXAMPLE);
});

test.each(PATHS)('the same text is no change: %o', (path) => {
  expect(withField(EXAMPLE, path, fieldText(EXAMPLE, path))).toBe(EXAMPLE);
});

test('every field has an id of its own on the page', () => {
  expect(new Set(PATHS.map(fieldId)).size).toBe(PATHS.length);
});

test('a row that is gone has no text and takes none', () => {
  const gone: FieldPath = { part: 'group', row: 'gone', field: 'nodes' };
  expect(fieldText(EXAMPLE, gone)).toBe('');
  expect(withField(EXAMPLE, gone, '5').groups).toEqual(EXAMPLE.groups);
});

test('a group without settings of its own takes none, and a list no text', () => {
  const path: FieldPath = { part: 'own-settings', row: groupRow, field: 'MAX_ENI' };
  expect(fieldText(PRODUCTION, path)).toBe('');
  expect(withField(PRODUCTION, path, '5')).toBe(PRODUCTION);
  for (const whole of [
    { part: 'own-settings', row: groupRow, field: 'all' },
    { part: 'plan', field: 'consumers' },
  ] as const) {
    expect(fieldText(EXAMPLE, whole)).toBe('');
    expect(withField(EXAMPLE, whole, '5')).toBe(EXAMPLE);
  }
});

test('an error stands at its field only', () => {
  const path: FieldPath = { part: 'subnet', row: subnetRow, field: 'range' };
  const reading = readPlan(withField(EXAMPLE, path, '10.0.1.64/24'));
  expect(fieldNotes(reading, path).error?.code).toBe('CIDR_HOST_BITS');
  for (const other of PATHS.filter((candidate) => candidate.part !== 'subnet'))
    expect(fieldNotes(reading, other).error).toBeUndefined();
});

test('an error of the scenario stands at its field, and the plan has its numbers', () => {
  const path: FieldPath = { part: 'event', row: 'e1', field: 'maxUnavailable' };
  const reading = readPlan(withField(EXAMPLE, path, '0'));
  expect(fieldNotes(reading, path).error?.code).toBe('NUMBER_OUT_OF_RANGE');
  expect(reading.errors).toEqual([]);
  expect(reading.outcome.kind).toBe('answered');
});
