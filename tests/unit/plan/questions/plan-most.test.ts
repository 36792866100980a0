import { describe, expect, test } from 'vitest';
import { formatCidr } from '@/engine';
import { heldNodes } from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import { replicasTold, safeSentences } from '@/i18n/texts/most-told';
import { withoutMarks } from '@/i18n/wording/marks';
import { TYPE_LOOKUP } from '@/limits';
import { type MostOfGroup, type PlanMost, planMost, safeBy, safeNodes, toScenario } from '@/plan';
import { planOfLink } from '../../../support/plan-texts';

const last = (all: readonly PlanMost[]): PlanMost => {
  const most = all.at(-1);
  if (most === undefined) throw new Error('nothing is known');
  return most;
};

describe('How far subnets go', () => {
  const plan = planOfLink('subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:6:10');
  const all = [...planMost(plan, true, TYPE_LOOKUP)];

  test('is known at rest first, then what maximum holds whatever happens', () => {
    expect(all.map(({ groups: [group] }) => group && safeNodes(group))).toEqual([16, 8, 8]);
    const { groups, mix, replicas } = last(all);
    expect(groups[0]?.maximum).toMatchObject({
      atRest: 16,
      upgrade: { count: 14 },
      zoneLoss: { count: 8 },
    });
    expect(mix.safe).toBe(16);
    expect(replicas.more).toBe(102);
    const scenario = toScenario(plan, TYPE_LOOKUP);
    if (scenario === undefined) throw new Error('the scenario can’t be read');
    expect(groups[0]?.maximum).toEqual(heldNodes(scenario, 'm5.large', { seed: 1, runs: 20 }));
  });

  test('is told with what an upgrade and a lost zone come to', () => {
    const most = last(all);
    const [group] = most.groups;
    if (group === undefined) throw new Error('no group');
    expect(safeSentences(group, most, MESSAGES.en).map(withoutMarks)).toEqual([
      'Set the maximum to 8: at rest 16 fit, but with an upgrade 15 do not fit, and with a zone lost 9 may not fit.',
    ]);
    expect(safeSentences(group, most, MESSAGES.ko).map(withoutMarks)).toEqual([
      '오토스케일링 최대: 8. 평소에는 16대까지 수용됩니다. 업그레이드 중에는 15대부터 수용되지 않습니다. 영역 상실 시에는 9대부터 수용되지 않을 수 있습니다.',
    ]);
    const atRest = { ...group, maximum: undefined };
    expect(safeSentences(atRest, most, MESSAGES.en).map(withoutMarks)[0]).toContain(
      'Up to 16 nodes of m5.large fit',
    );
  });

  test('counts replicas from none, not from those that the plan has', () => {
    const link = 'subnet=a:10.0.0.0/24&node=t3.medium:3:0&pods=40';
    const most = last([...planMost(planOfLink(link), false, TYPE_LOOKUP)]);
    expect(replicasTold(most, MESSAGES.en)).toMatchObject({ upTo: '≤ 45 safe' });
    expect(replicasTold(most, MESSAGES.en)?.why).toContain('max pods');
    expect(replicasTold(most, MESSAGES.ko)?.upTo).toBe('45개까지');
    const none = 'ENABLE_PREFIX_DELEGATION=true&subnet=a:10.0.0.0/24&node=m5.large:4:20';
    const faulty = last([...planMost(planOfLink(none), false, TYPE_LOOKUP)]);
    expect(replicasTold(faulty, MESSAGES.en)).toBeUndefined();
    const full = 'subnet=a:10.0.0.0/24&node=t3.medium:3:15';
    const atMaxPods = last([...planMost(planOfLink(full), false, TYPE_LOOKUP)]);
    expect(atMaxPods.replicas.more).toBe(0);
    expect(replicasTold(atMaxPods, MESSAGES.en)?.upTo).toBe('none safe');
  });

  test('counts replicas by the rule of nodes, once that has been run', () => {
    const link = (plan: string, pods: number) => `${plan}&pods=${pods}&runs=1`;
    const roomy = 'subnet=a:10.0.0.0/25&subnet=b:10.0.0.128/25&node=m5.large:6:4';
    const runOf = (of: string) => [...planMost(planOfLink(of), true, TYPE_LOOKUP)];
    const all = runOf(link(roomy, 0));
    const [first] = all;
    const { heldReplicas: held } = last(all);
    if (first === undefined || held?.maximum === undefined) throw new Error('not run');
    expect(held.maximum).toBeLessThan(first.replicas.more ?? 0);
    expect(replicasTold(last(all), MESSAGES.en)?.upTo).toBe(`≤ ${held.maximum} safe`);
    expect(replicasTold(last(all), MESSAGES.en)?.why).toMatch(/with a zone lost \d+ /);
    expect(replicasTold(first, MESSAGES.en)?.upTo).toBe(`≤ ${first.replicas.more} safe`);
    // The plan fits at rest and not in its upgrade, whatever it has of replicas.
    const tight = 'subnet=a:10.0.0.0/25:50&node=m5.large:2:10';
    expect(replicasTold(last(runOf(link(tight, 0))), MESSAGES.en)).toBeUndefined();
    expect(replicasTold(last(runOf(link(tight, 1))), MESSAGES.en)?.upTo).toBe('none safe');
    expect(replicasTold(last(runOf(link(tight, 1))), MESSAGES.ko)?.upTo).toBe('없음');
  });

  test('V9: counts what the plan requires to stay free, and says so in both languages', () => {
    const kept = 'subnet=a:10.0.0.0/24&node=m5.large:6:10&must-keep-free=80&must-grow=50';
    const most = last([...planMost(planOfLink(kept), false, TYPE_LOOKUP)]);
    const [group] = most.groups;
    if (group === undefined) throw new Error('no group');
    expect([safeNodes(group), most.mix.safe, most.replicas.more]).toEqual([5, 5, undefined]);
    expect(safeSentences(group, most, MESSAGES.en).slice(-2)).toEqual([
      'Counted with 80 addresses kept free in each subnet, as the plan requires.',
      'Not judged as the plan requires it: 50% more.',
    ]);
    expect(safeSentences(group, most, MESSAGES.ko).map(withoutMarks)).toEqual([
      '노드 그룹 m5.large: 노드 5대까지 수용됩니다. 6대가 되면 서브넷 a에 남겨 두어야 할 IP 9개가 부족합니다.',
      '노드 8대까지는 남겨 둘 IP가 부족해도 파드가 모두 실행됩니다.',
      '계획의 요구 사항대로 서브넷마다 IP 80개를 남겨 두고 계산했습니다.',
      '계획의 요구 사항 가운데 50% 증가는 요구하는 대로 판정하지 않았습니다.',
    ]);
  });

  test('V9: names of the requirements that take runs only those that its own runs do not judge', () => {
    const all =
      'must-keep-free=20&must-grow=50&must-survive-scenario=true&must-survive-zone-loss=true';
    const two = `subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:6:10&runs=1&${all}`;
    const leftOut = (link: string) => {
      const of = last([...planMost(planOfLink(link), true, TYPE_LOOKUP)]);
      return [of.requirements.notCounted, of.heldRequirements.notCounted];
    };
    const everything = ['growth', 'scenario', 'zone-loss'];
    expect(leftOut(two)).toEqual([everything, ['growth']]);
    // Its scenario is no upgrade, or nodes have no other zone.
    expect(leftOut(`${two}&event=restart-pods`)[1]).toEqual(['growth', 'scenario']);
    expect(leftOut(`${two}&node=c5.large:1:2:a`)[1]).toEqual(['growth', 'zone-loss']);
    const most = last([...planMost(planOfLink(two), true, TYPE_LOOKUP)]);
    const [group] = most.groups;
    if (group === undefined) throw new Error('no group');
    expect(safeSentences(group, most, MESSAGES.en)).toContain(
      'Not judged as the plan requires it: 50% more.',
    );
    expect(replicasTold(most, MESSAGES.en)?.why).toMatch(/requires it: 50% more\.$/);
  });

  test('ends at rest where runs are too many', () => {
    const most = [...planMost(plan, false, TYPE_LOOKUP)];
    expect(most).toHaveLength(1);
    expect(last(most).groups[0]?.maximum).toBeUndefined();
  });

  test('and of a scenario that can’t be read', () => {
    const faulty = planOfLink(
      'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:6:10&event=upgrade:nothing',
    );
    expect([...planMost(faulty, true, TYPE_LOOKUP)]).toHaveLength(1);
  });

  test('tells in prefix mode the whole blocks as the plan grows, with the ranges to reserve', () => {
    const [most] = planMost(
      planOfLink('ENABLE_PREFIX_DELEGATION=true&subnet=a:10.0.0.0/22:20&node=m5.large:10:40'),
      false,
      TYPE_LOOKUP,
    );
    expect(most?.blocks.map(({ growth }) => growth)).toEqual([0, 50, 100]);
    const [now, ...later] = (most?.blocks ?? []).map(({ subnets: [row] }) => row);
    expect(now).toMatchObject({ blocksWithUpgrade: 48, leftWorst: 30, leftBest: 61 });
    const ranges = now?.reserve.isPossible ? now.reserve.ranges.map(formatCidr) : [];
    expect(ranges).toEqual(['10.0.0.240/28', '10.0.1.0/24', '10.0.2.0/23']);
    expect(later.map((row) => row?.blocksWithUpgrade)).toEqual([68, 88]);
    expect([...planMost(plan, false, TYPE_LOOKUP)][0]?.blocks).toEqual([]);
  });
});

test('has as safe what holds at rest, in each upgrade and with a zone lost; says which of them lets no more be, and where only rest was asked', () => {
  const most = { safe: 9, runsUpTo: 9, needed: 0, next: undefined, fitsAgainAt: [] };
  const counted = (upgrade: number, afterZoneLoss: number | undefined): MostOfGroup => {
    const upTo = (count: number) => ({ count, next: undefined });
    const zoneLoss = afterZoneLoss === undefined ? undefined : upTo(afterZoneLoss);
    const maximum = { atRest: 9, upgrade: upTo(upgrade), zoneLoss, maximum: 1 };
    return { label: 'g', most, maximum };
  };
  const alone: MostOfGroup = { label: 'g', most, maximum: undefined };
  const all = [counted(9, undefined), counted(7, 9), counted(7, 5), counted(7, 0), alone];
  expect(all.map(safeNodes)).toEqual([9, 7, 5, 0, 9]);
  for (const language of ['en', 'ko'] as const) {
    const { safeUpTo } = MESSAGES[language].proof.nodeGroups;
    const told = all.map((each) => safeUpTo(safeNodes(each), safeBy(each)));
    expect(told).toEqual(TOLD[language]);
  }
});

const TOLD = {
  en: [
    'safe up to 9 nodes',
    'safe up to 7 (upgrade)',
    'safe up to 5 (zone lost)',
    'none is safe (zone lost)',
    'safe up to 9 nodes at rest',
  ],
  ko: [
    '9대까지 안전',
    '업그레이드 중 7대까지 안전',
    '영역 상실 시 5대까지 안전',
    '영역 상실 시 안전한 대수 없음',
    '평소 9대까지 안전',
  ],
};
