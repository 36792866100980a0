import { expect, test } from 'vitest';
import { codes, read } from './read';

const NAMED = `NAME                        STATUS   ROLES    AGE   VERSION   INSTANCE-TYPE   ZONE
ip-10-9-0-7.ec2.internal    Ready    <none>   1d    v1.33.5   m5.large        us-east-1a
ip-10-9-0-18.ec2.internal   Ready    <none>   1d    v1.33.5   m5.large        us-east-1b
`;
const INSTANCES =
  'i-0123456789abcdef0\tm5.large\tus-east-1b\trunning\ni-0123456789abcdef1\tm5.large\tus-east-1b\trunning\n';
const COUNTED =
  "$ kubectl get nodes -o json | jq -r '.items[].metadata.labels.type' | sort | uniq -c\n   2 m5.large\n   1 c5.large\n";

test('nodes that one output names and another lists by their instances are counted once, as far as types and zones agree', () => {
  const found = read(NAMED, INSTANCES);
  expect(found.nodes).toMatchObject([{ count: 3, zones: { 'us-east-1a': 1, 'us-east-1b': 2 } }]);
  expect(codes(found)).toContain('SAME_TWICE');
});

test('nodes that one output names and another counts are counted once, and others are added', () => {
  const found = read(COUNTED, NAMED);
  expect(found.nodes).toMatchObject([
    { type: 'c5.large', count: 1 },
    { type: 'm5.large', count: 2 },
  ]);
});

test('instances that two outputs list by different ids stay apart', () => {
  const found = read(INSTANCES, INSTANCES.replaceAll('abcdef', 'abcdee'));
  expect(found.nodes).toMatchObject([{ count: 4 }]);
});
