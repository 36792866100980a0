import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, heldOnOneNode, judge, stairsUnder } from '@/engine';
import { warmCandidates } from '@/engine/answers/settings/warm-candidates';
import { anyPlan } from '../../../support/arbitraries/any-plan';
import { linkPlan } from '../../../support/plan-texts';
import { runs } from '../../../support/runs';

function oneNode(link: string, label: string) {
  const plan = linkPlan(link);
  const usage = answer(plan).groups.find((group) => group.label === label);
  return usage && heldOnOneNode(plan, usage);
}

function held(link: string, label = 'm5.large') {
  const found = oneNode(link, label);
  const told = (steps = found?.planned.steps) => steps?.map((step) => step.held);
  return { planned: told(), other: found?.otherMode && told(found.otherMode.steps), found };
}

describe('What one node holds by its pods', () => {
  test('R7: steps up an ENI at a time, as far as max pods lets it', () => {
    const { planned, found } = held('?host-network-pods=2&subnet=a:/24&node=m5.large:3:20');
    expect(found?.planned).toMatchObject({ mode: 'secondary-ip', maxPods: 29 });
    // 0, 1 to 9, and 10 to 27 pods beside two on the host's network.
    expect(planned).toEqual([10, ...Array(9).fill(20), ...Array(18).fill(30)]);
  });

  test('R10: with prefixes steps up a block at a time; it is the other mode', () => {
    const { other, found } = held('?host-network-pods=2&subnet=a:/24&node=m5.large:3:20');
    expect(found?.otherMode).toMatchObject({ mode: 'prefix', maxPods: 110 });
    expect(other?.slice(0, 18)).toEqual([17, ...Array(16).fill(33), 49]);
    expect(other).toHaveLength(109);
  });

  test.each([
    ['?subnet=a:/22&node=m5.large:1:498;max-pods=500;name=g', 27],
    ['?subnet=a:/22&node=m5.large:1:110;kind=windows;name=g', 9],
    ['?subnet=a:/22&MINIMUM_IP_TARGET=6&node=m5.large:1:20;name=g', 6],
  ])(
    'R6, R7: ends with the last pod that gets an address, as the plan counts them: %s',
    (link, most) => {
      expect(answer(linkPlan(link)).totals.podsHosted).toBe(most);
      expect(oneNode(link, 'g')?.planned.steps.at(-1)?.pods).toBe(most);
    },
  );

  test('is told of a group’s own settings, switched over as well', () => {
    const link =
      '?subnet=a:/24&node=m5.large:3:20;own=ENABLE_PREFIX_DELEGATION=true,WARM_IP_TARGET=1';
    const { planned, found } = held(link);
    expect(found?.planned.mode).toBe('prefix');
    expect(found?.otherMode?.mode).toBe('secondary-ip');
    expect(planned?.[0]).toBe(17);
  });

  test.each([
    ['an Auto Mode node', '?subnet=a:/24&node=m5.large:3:20;kind=auto-mode;name=g'],
    ['a Windows node', '?subnet=a:/24&node=m5.large:3:8;kind=windows;name=g'],
    [
      'an IPv6 node',
      '?subnet=a:/24&ip-family=ipv6&ENABLE_PREFIX_DELEGATION=true&node=m5.large:3:8;name=g',
    ],
    ['a type without prefixes', '?subnet=a:/24&node=m4.large:3:8;name=g'],
  ])('of %s has no other mode', (_, link) => {
    const { planned, other } = held(link, 'g');
    expect(planned?.length).toBeGreaterThan(1);
    expect(other).toBeUndefined();
  });

  test('is told of no Fargate pod, and of a group without a node as of its first', () => {
    expect(oneNode('?subnet=a:/24&node=:5;kind=fargate;name=g', 'g')).toBeUndefined();
    const { planned } = held('?subnet=a:/24&node=m5.large:0:5');
    expect(planned?.slice(0, 2)).toEqual([10, 20]);
  });

  test('is what the plan says of its nodes, for any plan', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        for (const usage of answer(plan).groups) {
          const [largest] = usage.classes;
          const step = largest && heldOnOneNode(plan, usage)?.planned.steps[largest.pods];
          if (step !== undefined) expect(step.held).toBe(largest?.footprint.held);
        }
      }),
      runs({ seed: 41, numRuns: 25 }),
    );
  });

  test('under any other settings as a plan with these holds on its one node, pod for pod', () => {
    const one = (pods: number) => linkPlan(`?system-pods=0&subnet=a:/16&node=m5.large:1:${pods}`);
    for (const settings of warmCandidates(one(8))) {
      const stairs = stairsUnder(one(8), 'm5.large', settings);
      for (const { pods, held } of stairs?.steps.slice(0, 28) ?? []) {
        expect(judge({ ...one(pods), settings }).totals.held).toBe(held);
      }
      expect(stairs?.mode).toBe(settings.prefixDelegation ? 'prefix' : 'secondary-ip');
    }
    expect(stairsUnder(one(8), 'none', one(8).settings)).toBeUndefined();
  });
});
