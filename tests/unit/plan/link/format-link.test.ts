import { describe, expect, test } from 'vitest';
import { formatLink, linkLengthNote, type PlanText, PRESET_IDS, presetText } from '@/plan';
import { groupText, planOf, planText, subnetText } from '../../../support/plan-texts';

/** The link of a form without its check value. */
function linkOf(text: PlanText): string {
  return formatLink(planOf(text)).replace(/^c=[0-9a-z]{7}&/, '');
}

describe('A link', () => {
  test('reads as people write it, in AWS’s names', () => {
    const text = planText({
      subnets: [
        subnetText({ range: '10.0.0.0/24', used: '12' }),
        subnetText({ zone: 'b', range: '10.0.1.0/24' }),
      ],
      settings: { ...planText().settings, WARM_IP_TARGET: '5', MINIMUM_IP_TARGET: '12' },
      groups: [
        groupText({ nodes: '18', podsPerNode: '20' }),
        groupText({ instanceType: 'c5.2xlarge', nodes: '6', podsPerNode: '40', zones: 'ab' }),
      ],
      clusterPods: '50',
    });
    expect(linkOf(text)).toBe(
      'v=1&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24&WARM_IP_TARGET=5&MINIMUM_IP_TARGET=12' +
        '&node=m5.large:18:20&node=c5.2xlarge:6:40:ab&pods=50',
    );
  });

  test('says every field that can differ from its default', () => {
    const text: PlanText = {
      ...planText(),
      name: 'payments prod',
      prefixDelegation: true,
      settings: {
        WARM_ENI_TARGET: 'unset',
        WARM_IP_TARGET: '0',
        MINIMUM_IP_TARGET: '12',
        WARM_PREFIX_TARGET: 'unset',
        MAX_ENI: '4',
      },
      subnets: [
        subnetText({ zone: 'us-east-1a', usedAs: 'available', used: '239', name: 'pods; a' }),
        subnetText({ zone: 'us-east-1b', range: '/20' }),
      ],
      groups: [
        groupText({ zones: 'us-east-1b,us-east-1a', maxPods: '58', name: 'web: 50%' }),
        groupText({ instanceType: 'x9.huge', podsPerNode: '0', maxEnis: '4', ipv4PerEni: '15' }),
      ],
      managedCap: false,
      hostNetworkPods: '4',
      systemPods: '1',
      clusterPods: '50',
    };
    expect(linkOf(text)).toBe(
      'v=1&name=payments%20prod' +
        '&subnet=us-east-1a:10.0.0.0/24;available=239;name=pods%253B%20a' +
        '&subnet=us-east-1b:/20' +
        '&ENABLE_PREFIX_DELEGATION=true&WARM_ENI_TARGET=unset&WARM_IP_TARGET=0' +
        '&MINIMUM_IP_TARGET=12&WARM_PREFIX_TARGET=unset&MAX_ENI=4' +
        '&managed-cap=false&host-network-pods=4&system-pods=1' +
        '&node=m5.large:3:10:us-east-1b,us-east-1a;max-pods=58;name=web:%2050%2525' +
        '&node=x9.huge:3;enis=4;ipv4-per-eni=15&pods=50',
    );
  });

  test('leaves out what the person typed as it is anyway', () => {
    const settings = { ...planText().settings, WARM_ENI_TARGET: '1', WARM_IP_TARGET: 'unset' };
    expect(linkOf(planText({ settings, hostNetworkPods: '2' }))).toBe(linkOf(planText()));
  });

  test('begins with its check value', () => {
    for (const id of PRESET_IDS) {
      expect(formatLink(planOf(presetText(id)))).toMatch(/^c=[0-9a-z]{7}&v=1&subnet=/);
    }
  });

  test('of 20 node groups and 9 subnets stays under 2,000 characters', () => {
    const zones = ['ap-northeast-2a', 'ap-northeast-2b', 'ap-northeast-2c'];
    const subnets = Array.from({ length: 9 }, (_, index) =>
      subnetText({
        id: `s${index}`,
        zone: zones[index % 3] ?? '',
        range: `100.64.${index * 16}.0/20`,
        used: '1234',
      }),
    );
    const groups = Array.from({ length: 20 }, (_, index) =>
      groupText({
        id: `g${index}`,
        instanceType: 'm6idn.metal',
        nodes: '1000',
        podsPerNode: '110',
        zones: 'ap-northeast-2a,ap-northeast-2c',
        maxPods: '110',
      }),
    );
    const link = formatLink(planOf(planText({ name: 'payments-prod', subnets, groups })));
    expect(link.length).toBeLessThan(2000);
  });

  test('above 8,000 characters is noted as long', () => {
    expect(linkLengthNote('x'.repeat(8000))).toBeUndefined();
    expect(linkLengthNote('x'.repeat(8001))).toMatchObject({
      code: 'LINK_TOO_LONG',
      length: 8001,
      max: 8000,
    });
  });
});
