import { expect, test } from 'vitest';
import { sharedRegion, withoutRegion } from '@/ui/shared/look/short-zones';

test('zones of one Region are told apart by their endings', () => {
  const region = sharedRegion(['ap-northeast-2a', 'ap-northeast-2b', 'ap-northeast-2a']);
  expect(withoutRegion('Zone ap-northeast-2b lost', region)).toBe('Zone 2b lost');
  expect(withoutRegion('서브넷 ap-northeast-2a에 3개', region)).toBe('서브넷 2a에 3개');
  expect(withoutRegion('ap-northeast-2a-2', region)).toBe('2a-2');
});

test('a local zone keeps its place', () => {
  const region = sharedRegion(['us-west-2a', 'us-west-2-lax-1a']);
  expect(withoutRegion('us-west-2-lax-1a and us-west-2a', region)).toBe('2-lax-1a and 2a');
});

test.each([
  ['zones of other names', ['zone-1', 'zone-2'], 'zone-1'],
  ['two Regions', ['eu-west-1a', 'eu-central-1b'], 'eu-west-1a'],
  ['one zone of another name', ['eu-west-1a', 'b'], 'eu-west-1a'],
])('%s keep their names', (_, zones, text) => {
  expect(withoutRegion(text, sharedRegion(zones))).toBe(text);
});

test('a Region’s own name and names that a person gave stay', () => {
  const region = sharedRegion(['eu-west-1a']);
  expect(withoutRegion('quota in eu-west-1 of my-eu-west-1a', region)).toBe(
    'quota in eu-west-1 of my-eu-west-1a',
  );
});
