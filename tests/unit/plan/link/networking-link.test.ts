import { describe, expect, test } from 'vitest';
import { formatLink, PLAIN_NETWORKING, type PlanText, parseLink } from '@/plan';
import {
  addonsText,
  consumerText,
  groupText,
  networkingText,
  planOf,
  planText,
  subnetText,
} from '../../../support/plan-texts';

const PLAIN = 'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:3:10';

function linkOf(changed: Partial<PlanText>): string {
  return formatLink(planOf(planText(changed))).replace(/^c=[0-9a-z]{7}&v=1&/, '');
}

function opened(link: string): PlanText {
  const reading = parseLink(link);
  if (reading.status !== 'read') throw new Error(JSON.stringify(reading));
  expect(reading.warnings).toEqual([]);
  return reading.text;
}

function problemsOf(link: string): readonly string[] {
  const reading = parseLink(link);
  const errors = reading.status === 'refused' ? reading.errors : [];
  return [...errors, ...reading.warnings].map(({ code }) => code);
}

describe('A link of a cluster', () => {
  test('says its network in words, where it is not AWS’s own', () => {
    const networking = networkingText({
      ipFamily: 'ipv6',
      customNetworking: true,
      subnetDiscovery: false,
      podEni: true,
      multiNic: true,
      windows: {
        prefixDelegation: true,
        warmIpTarget: 'unset',
        minimumIpTarget: '5',
        warmPrefixTarget: '2',
      },
    });
    expect(linkOf({ networking, branchEniCooldown: '45' })).toBe(
      'subnet=a:10.0.0.0/24&ip-family=ipv6&custom-networking=true&subnet-discovery=false' +
        '&pod-eni=true&multi-nic=true&branch-eni-cooldown=45&windows-prefix-delegation=true&windows-warm-ip=unset' +
        '&windows-minimum-ip=5&windows-warm-prefix=2&node=m5.large:3:10',
    );
  });

  test('says which groups are kept from pods for the whole cluster', () => {
    const kept = planText({ groups: [groupText({ takesClusterPods: false })] });
    const link = linkOf({ groups: kept.groups });
    expect(link).toBe('subnet=a:10.0.0.0/24&node=m5.large:3:10;cluster-pods=false');
    expect(opened(link).groups[0]?.takesClusterPods).toBe(false);
    expect(opened(PLAIN).groups[0]?.takesClusterPods).toBe(true);
    expect(problemsOf(`${PLAIN};cluster-pods=no`)).toEqual(['LINK_NOT_BOOLEAN']);
  });

  test('says nothing of pods for the whole cluster of nodes that take none anyway', () => {
    const groups = [groupText({ kind: 'windows', takesClusterPods: false })];
    expect(linkOf({ groups })).not.toContain('cluster-pods');
  });

  test('says what its subnets are for and keep back', () => {
    const row = subnetText({
      use: 'nodes-only',
      prefixReservation: '10.0.0.128/26',
      explicitReservation: '10',
      hostLocal: '10.0.0.70-10.0.0.80',
      hostLocalReserved: true,
    });
    expect(linkOf({ subnets: [row] })).toBe(
      'subnet=a:10.0.0.0/24;use=nodes-only;prefix-reservation=10.0.0.128/26' +
        ';explicit-reservation=10;host-local=10.0.0.70-10.0.0.80;host-local-reserved' +
        '&node=m5.large:3:10',
    );
  });

  test('says what is special about its nodes', () => {
    const ownSettings = { ...planText().settings, prefixDelegation: true, WARM_IP_TARGET: '5' };
    const groups = [
      groupText({
        instanceType: 'm5.4xlarge',
        branchPods: '3',
        multiNicPods: '2',
        unmanagedEnis: '2',
        attachedPods: '2',
        efaOnlyEnis: '1',
        maxPodsPolicy: 'karpenter',
        reservedEnis: '1',
        ownSettings,
      }),
      groupText({ id: 'g2', kind: 'windows' }),
      groupText({ id: 'g3', kind: 'fargate', instanceType: '', nodes: '20' }),
    ];
    expect(linkOf({ groups })).toBe(
      'subnet=a:10.0.0.0/24&node=m5.4xlarge:3:10;branch-pods=3;multi-nic-pods=2' +
        ';unmanaged-enis=2;attached-pods=2;efa-only=1;max-pods-policy=karpenter;reserved-enis=1' +
        ';own=ENABLE_PREFIX_DELEGATION=true,WARM_IP_TARGET=5' +
        '&node=m5.large:3:10;kind=windows&node=:20;kind=fargate',
    );
  });

  test('says which add-ons it has, and what else takes addresses', () => {
    const subnets = [subnetText(), subnetText({ id: 's2', zone: 'b', range: '10.0.1.0/24' })];
    const consumers = [
      consumerText('alb', { count: '2', addresses: '10', zones: 'ab', subnet: 'a', name: 'web' }),
      consumerText('control-plane', { id: 'c2' }),
      consumerText('rds', { id: 'c3', zones: 'b' }),
    ];
    const systemPodAddons = addonsText({ coredns: '3', 'ebs-csi-node': '1' });
    expect(linkOf({ subnets, consumers, systemPodAddons })).toBe(
      'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&addon=coredns:3&addon=ebs-csi-node' +
        '&node=m5.large:3:10' +
        '&consumer=alb:2:10:ab;subnet=a;name=web&consumer=control-plane&consumer=rds:1:2:b',
    );
  });

  test('by hand opens as it stands', () => {
    const text = opened(
      `${PLAIN};kind=windows;max-pods-policy=windows&windows-warm-ip=x&addon=coredns:many` +
        '&consumer=alb:2:8:ab;subnet=a;name=web&ip-family=ipv4&subnet-discovery=true',
    );
    expect(text.groups[0]).toMatchObject({ kind: 'windows', maxPodsPolicy: 'windows' });
    expect(text.networking).toEqual(
      networkingText({ windows: { ...PLAIN_NETWORKING.windows, warmIpTarget: 'x' } }),
    );
    expect(text.systemPodAddons).toEqual(addonsText({ coredns: 'many' }));
    expect(text.consumers).toEqual([
      consumerText('alb', { count: '2', addresses: '8', zones: 'ab', subnet: 'a', name: 'web' }),
    ]);
  });

  test('with settings of a group that are AWS’s own keeps them apart from the cluster’s', () => {
    const ownSettings = { ...planText().settings, prefixDelegation: false };
    const link = linkOf({ groups: [groupText({ ownSettings })], prefixDelegation: true });
    expect(link).toMatch(/;own=default$/);
    expect(opened(link).groups[0]?.ownSettings).toEqual(ownSettings);
  });

  test.each([
    ['&ip-family=ipv5', 'LINK_WORD_UNKNOWN'],
    ['&custom-networking=1', 'LINK_NOT_BOOLEAN'],
    ['&windows-prefix-delegation=on', 'LINK_NOT_BOOLEAN'],
    ['&windows-warm-ip=', 'LINK_VALUE_EMPTY'],
    ['&addon=skynet', 'LINK_WORD_UNKNOWN'],
    ['&addon=coredns&addon=coredns:3', 'LINK_FIELD_TWICE'],
    ['&addon=coredns:3:4', 'LINK_ROW_PARTS'],
    ['&addon=coredns;count=3', 'LINK_UNKNOWN_FIELD'],
    ['&consumer=tardis', 'LINK_WORD_UNKNOWN'],
    ['&consumer=alb:1:8:a:b', 'LINK_ROW_PARTS'],
    ['&consumer=alb;spot=1', 'LINK_UNKNOWN_FIELD'],
    ['&subnet=a:/24;use=all', 'LINK_WORD_UNKNOWN'],
    ['&subnet=a:/24;host-local-reserved=no', 'LINK_NOT_BOOLEAN'],
    ['&node=m5.large:1;kind=arm', 'LINK_WORD_UNKNOWN'],
    ['&node=m5.large:1;max-pods-policy=guess', 'LINK_WORD_UNKNOWN'],
    ['&node=m5.large:1;own=WARM=1', 'LINK_WORD_UNKNOWN'],
    ['&node=m5.large:1;own=MAX_ENI=', 'LINK_VALUE_EMPTY'],
    ['&node=m5.large:1;own=MAX_ENI=1,MAX_ENI=2', 'LINK_FIELD_TWICE'],
    ['&node=m5.large:1;own=ENABLE_PREFIX_DELEGATION=1', 'LINK_NOT_BOOLEAN'],
  ])('with %s is told what is wrong', (part, code) => {
    expect(problemsOf(PLAIN + part)).toEqual([code]);
  });
});
