// The node groups in one line, under pictures that are not of the plan at rest.
import { expect, test } from 'vitest';
import { answer, type ClusterPlan } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { foldedGroups } from '@/ui/results/groups/folded-groups';
import { ec2Nodes } from '@/ui/results/groups/group-cells';
import { group, M5_LARGE, networking, plan, settings, subnet } from '../../../../support/builders';
import { heldOf } from '../../../../support/held';

function told(of: ClusterPlan, messages = MESSAGES.en) {
  const { totals } = answer(of);
  return foldedGroups(of.groups, totals, { status: 'known', held: heldOf(of) }, messages.proof);
}

test('beside what is held in a subnet that is short stand the pods that have an address', () => {
  const short = plan({
    subnets: [subnet('a', 24)],
    groups: [group('m5.large', M5_LARGE, 12, 20, { zones: ['a'] })],
  });
  expect(told(short)).toBe('1 group, 12 nodes · 250 held, 218 pods, 7 idle');
  expect(told(short, MESSAGES.ko)).toBe('그룹 1개, 노드 12대 · 점유 250개, 파드 218개, 유휴 7개');
});

test('pods of an IPv6 cluster stand there though they take none of the subnet', () => {
  const ipv6 = plan({
    networking: networking({ ipFamily: 'ipv6' }),
    settings: settings({ prefixDelegation: true }),
    groups: [group('m5.large', M5_LARGE, 3, 20)],
  });
  expect(told(ipv6)).toMatch(/ 60 pods,/);
});

test('pods on Fargate are no nodes', () => {
  expect(
    ec2Nodes([
      { kind: 'linux', nodes: 2 },
      { kind: 'fargate', nodes: 60 },
    ]),
  ).toBe(2);
  expect(ec2Nodes([{ kind: 'fargate', nodes: 60 }])).toBe(0);
});
