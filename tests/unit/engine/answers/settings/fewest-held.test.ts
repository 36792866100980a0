import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CniSettings, fewestHeld, judge } from '@/engine';
import { anyPlan } from '../../../../support/arbitraries/any-plan';
import { linkPlan } from '../../../../support/plan-texts';
import { runs } from '../../../../support/runs';
import { settingsInShort } from './settings-in-short';

function told(link: string) {
  const { planned, secondaryIp, prefix } = fewestHeld(linkPlan(link));
  const best = [secondaryIp, prefix].map(
    (each) => each && `${settingsInShort(each.settings)}: ${each.held}`,
  );
  return [planned, ...best];
}

describe('The fewest addresses held', () => {
  test.each([
    [
      'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:18:20',
      540,
      'W=1: 432',
      'prefix W=12: 594',
    ],
    ['subnet=/23&node=m5.12xlarge:2:100&node=c5.2xlarge:1:30', 360, 'W=1: 244', 'prefix W=2: 259'],
    ['subnet=a:/22&node=t3.small:10:4', 120, 'W=1: 70', 'prefix W=12: 170'],
    ['subnet=a:/21&node=m5.4xlarge:10:100', 1200, 'W=1: 1050', 'prefix P=1: 1130'],
    ['subnet=a:/22&node=m5.large:10:9', 200, 'W=1: 120', 'prefix W=7: 170'],
    ['subnet=a:/22&node=m5.xlarge:6:16&node=m5.large:6:4', 390, 'W=1: 150', 'prefix W=12: 300'],
  ])('%s: %i, %s, %s', (link, planned, secondaryIp, prefix) => {
    expect(told(`?${link}`)).toEqual([planned, secondaryIp, prefix]);
  });

  test('are asked of no settings under which pods lose their place', () => {
    // With prefixes 110 pods have a place on each node, without them 29.
    const link = '?ENABLE_PREFIX_DELEGATION=true&subnet=a:/20&node=m5.large:3:100';
    expect(told(link)).toEqual([339, undefined, 'prefix P=1: 339']);
  });

  test('are told of no settings where AWS refuses the plan with all of them', () => {
    const link = '?subnet=a:/24&subnet=b:192.168.0.0/24&node=m5.large:3:5&custom-networking=true';
    const { secondaryIp, prefix } = fewestHeld(linkPlan(link));
    expect([secondaryIp, prefix]).toEqual([undefined, undefined]);
  });

  test('R6: in secondary IP mode they are always those of WARM_IP_TARGET 1 among 1 to 16', () => {
    let found = 0;
    fc.assert(
      fc.property(anyPlan, (drawn) => {
        const plan = { ...drawn, groups: drawn.groups.map(withoutOwn) };
        const { secondaryIp, prefix, planned } = fewestHeld(plan);
        expect(planned).toBe(judge(plan).totals.held);
        for (const each of [secondaryIp, prefix]) {
          if (each === undefined) continue;
          found += 1;
          const { totals, verdict } = judge({ ...plan, settings: each.settings });
          expect(totals.held).toBe(each.held);
          expect(verdict.kind).not.toBe('cannot-work');
          for (const warmIpTarget of [1, 4, 16]) {
            const other: CniSettings = { ...each.settings, warmIpTarget };
            const under = judge({ ...plan, settings: other });
            if (under.totals.podsHosted < judge(plan).totals.podsHosted) continue;
            expect(under.totals.held).toBeGreaterThanOrEqual(each.held);
          }
        }
      }),
      runs({ seed: 20261130, numRuns: 20 }),
    );
    expect(found).toBeGreaterThan(10);
  });
});

function withoutOwn<Group extends object>(group: Group) {
  return { ...group, ownSettings: undefined };
}
