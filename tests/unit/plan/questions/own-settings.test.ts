import { describe, expect, test } from 'vitest';
import { compareSettings } from '@/engine';
import { answerPlan, type OwnSettings, ownSettings, type Plan } from '@/plan';
import { triedSettings } from '@/plan/questions/settings/tried-settings';
import { LOOKUP, planOfLink } from '../../../support/plan-texts';

const SUBNETS = 'subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&node=m5.large:12:15&runs=1';

function tried(plan: Plan, settings: Plan['settings']): OwnSettings {
  const [own] = [...ownSettings(plan, [settings], 'a', LOOKUP)].at(-1) ?? [];
  if (own === undefined) throw new Error('nothing is tried');
  return own;
}

describe('Settings that I type come to what they would come to in the table', () => {
  const plan = planOfLink(`?${SUBNETS}`);

  test('the same that one of the usual ones comes to, at rest and in the scenario', () => {
    const usual = compareSettings(answerPlan(plan, LOOKUP).cluster).find(
      ({ variant }) => variant === 'warm-ip-2',
    );
    if (usual === undefined) throw new Error('not among the usual ones');
    const own = tried(plan, usual.settings);
    const { settings, verdict, held, podsHosted } = usual;
    expect(own.outcome).toEqual({ settings, verdict, held, podsHosted });
    const all = [...triedSettings(answerPlan(plan, LOOKUP), 'a', LOOKUP)].at(-1);
    const compared = all?.tried.find(({ outcome }) => outcome.variant === 'warm-ip-2');
    expect({ ...own.tried, outcome: undefined }).toEqual({ ...compared, outcome: undefined });
    expect(own.cost?.held).toBe(held);
  });

  test('nothing is run where the plan cannot work with them', () => {
    const none = { warmIpTarget: undefined, minimumIpTarget: undefined, warmPrefixTarget: 0 };
    const own = tried(plan, { ...plan.settings, ...none, prefixDelegation: true });
    expect(own.outcome.verdict.kind).toBe('cannot-work');
    expect([own.cost, own.tried]).toEqual([undefined, undefined]);
  });

  test('while the scenario cannot be read they are judged at rest alone', () => {
    const faulty = planOfLink(`?${SUBNETS}&event=upgrade:none`);
    expect(faulty.scenario.status).toBe('faulty');
    const own = tried(faulty, { ...plan.settings, warmIpTarget: 2 });
    expect(own.outcome.held).toBe(tried(plan, { ...plan.settings, warmIpTarget: 2 }).outcome.held);
    expect(own.tried).toBeUndefined();
  });
});
