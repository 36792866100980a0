import { describe, expect, test } from 'vitest';
import {
  answer,
  type ClusterPlan,
  FINDING_SEVERITY,
  type FindingCode,
  type NodeGroup,
} from '@/engine';
import {
  group,
  limits,
  M5_LARGE,
  networking,
  plan,
  settings,
  subnet,
} from '../../../support/builders';

const inA = (length: number) => [subnet('a', length, 0, { zone: 'a' })];
const one = (changed: Partial<NodeGroup>, type = M5_LARGE) =>
  group('g', type, 1, 5, { zones: ['a'], ...changed });
const prefixes = settings({ prefixDelegation: true });
const noTarget = settings({ prefixDelegation: true, warmPrefixTarget: 0 });
const oldType = limits(2, 10, { prefixCapable: false });
const ipv6 = networking({ ipFamily: 'ipv6' });

/** Plans of one group, refused for what it is. */
const REFUSED: readonly (readonly [FindingCode, Partial<ClusterPlan>])[] = [
  ['IPV6_NOT_CAPABLE', { groups: [one({}, oldType)], settings: prefixes, networking: ipv6 }],
  ['IPV6_EXCLUDES', { groups: [one({})], networking: ipv6 }],
  ['AWS_NODE_ENDS', { groups: [one({})], settings: noTarget }],
  ['AWS_NODE_ENDS', { groups: [one({ ownSettings: noTarget })] }],
  ['AWS_NODE_ENDS', { groups: [one({}, oldType)], settings: noTarget }],
  [
    'IPV6_EXCLUDES',
    {
      groups: [one({ kind: 'windows', maxPods: { kind: 'windows' } })],
      settings: prefixes,
      networking: ipv6,
    },
  ],
  [
    'WINDOWS_TYPE_UNKNOWN',
    { groups: [one({ kind: 'windows' }, limits(3, 10, { branchEnis: undefined }))] },
  ],
  ['POD_ENI_OFF', { groups: [one({ branchPodsPerNode: 1 })] }],
  [
    'TRUNK_NOT_CAPABLE',
    { groups: [one({ branchPodsPerNode: 1 })], networking: networking({ podEni: true }) },
  ],
  [
    'TRUNK_NO_ATTACHMENT',
    {
      groups: [one({ branchPodsPerNode: 1 }, limits(3, 10, { branchEnis: 9 }))],
      settings: settings({ maxEni: 1 }),
      networking: networking({ podEni: true }),
    },
  ],
  ['NO_POD_SUBNET', { groups: [one({})], networking: networking({ customNetworking: true }) }],
  [
    'NO_ENI_FOR_PODS',
    {
      subnets: [...inA(24), subnet('p', 24, 0, { zone: 'a', use: 'pods' })],
      groups: [one({}, limits(1, 10))],
      networking: networking({ customNetworking: true }),
    },
  ],
  [
    'HOST_LOCAL_EXHAUSTED',
    {
      subnets: [
        ...inA(24),
        subnet('m', 24, 0, {
          zone: 'a',
          use: 'multus',
          hostLocal: { addresses: 1, isReserved: true },
        }),
      ],
      groups: [one({ unmanagedEnis: 1, attachedPodsPerNode: 2 })],
    },
  ],
];

const codesOf = (given: ClusterPlan) => answer(given).findings.map(({ code }) => code);

describe('A group without nodes refuses nothing', () => {
  test.each(REFUSED)('%s is told of one node, not of none', (code, changed) => {
    const given = plan({ subnets: inA(24), ...changed });
    expect(answer(given).verdict.kind).toBe('cannot-work');
    expect(codesOf(given)).toContain(code);
    const none = { ...given, groups: given.groups.map((each) => ({ ...each, nodes: 0 })) };
    expect(answer(none).verdict.kind).toBe('fits');
    expect(codesOf(none)).not.toContain(code);
  });

  test('each finding that refuses a plan for its groups is among them', () => {
    const known = new Set<string>(REFUSED.map(([code]) => code));
    const errors = Object.entries(FINDING_SEVERITY).filter(([, severity]) => severity === 'error');
    const rest = errors.map(([code]) => code).filter((code) => !known.has(code));
    // Of ranges: no matter of nodes.
    expect(rest).toEqual(['CIDR_NEVER', 'CIDR_NOT_TOGETHER']);
  });
});
