import { describe, expect, test } from 'vitest';
import { answer, type Consumer, type Subnet } from '@/engine';
import { plan, subnet } from '../../../support/builders';

function consumer(kind: Consumer['kind'], addresses: number, zones: readonly string[]): Consumer {
  return { kind, label: 'it', count: 1, addresses, zones, subnet: undefined };
}

/** Addresses of the consumer in each subnet, and the subnets that are too full for it. */
function placed(subnets: readonly Subnet[], consumers: readonly Consumer[]) {
  const { subnets: usages, findings } = answer(plan({ subnets, consumers }));
  return {
    addresses: usages.map((usage) =>
      usage.consumers.reduce((sum, each) => sum + each.addresses, 0),
    ),
    crowded: findings.flatMap((found) =>
      found.code === 'LOAD_BALANCER_ROOM' ? [found.subnet] : [],
    ),
  };
}

describe('R37: a load balancer with the choice of two subnets', () => {
  const one = [consumer('alb', 2, ['a'])];
  const first = (free: number) => subnet('a', 24, 251 - free, { label: 'first', use: 'other' });
  const second = subnet('a', 24, 0, { label: 'second' });

  test('takes the one for others with exactly 8 addresses free', () => {
    expect(placed([first(8), second], one)).toEqual({ addresses: [2, 0], crowded: [] });
  });

  test('passes over it with 7', () => {
    expect(placed([first(7), second], one)).toEqual({ addresses: [0, 2], crowded: [] });
  });

  test('takes the first where none has 8, which is told', () => {
    const full = subnet('a', 24, 250, { label: 'second' });
    expect(placed([first(7), full], one)).toEqual({ addresses: [2, 0], crowded: ['first'] });
  });

  test('is told of no crowd where exactly 8 are free', () => {
    expect(placed([first(8)], one).crowded).toEqual([]);
  });
});

describe('R24: ENIs of the control plane', () => {
  const zones = ['a', 'b', 'c'];
  const three = zones.map((zone) => subnet(zone, 24));

  test.each([
    [3, [1, 1, 1]],
    [4, [2, 1, 1]],
    [5, [2, 2, 1]],
    [2, [1, 1, 0]],
  ])('%i lie evenly, the remainder in the subnets listed first', (enis, addresses) => {
    expect(placed(three, [consumer('control-plane', enis, zones)]).addresses).toEqual(addresses);
  });
});
