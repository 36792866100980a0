import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClusterPlan, judge, VERDICTS, type VerdictKind } from '@/engine';
import { withNodesOf } from '@/engine/answers/most/most-nodes';
import {
  autoscalingMaximum,
  heldNodes,
  heldReplicas,
  loseZone,
  plainScenario,
  zonesToLose,
} from '@/engine/over-time';
import { lossIn, upgradeIn } from '@/engine/over-time/answers/needed/strains';
import { MESSAGES } from '@/i18n/all-messages';
import { withoutMarks } from '@/i18n/wording/marks';
import { toScenario } from '@/plan';
import { anySmallGroup } from '../../../../support/arbitraries/any-small-group';
import { group, limits, M5_LARGE, plan, subnet } from '../../../../support/builders';
import { LOOKUP, planOfLink } from '../../../../support/plan-texts';
import { runs } from '../../../../support/runs';

const ONE = { seed: 1, runs: 1 };

/** What the ladder and the cell of a lost zone say of a plan. */
function kindsOf(of: ClusterPlan) {
  const scenario = plainScenario(of);
  return {
    upgrade: [upgradeIn(scenario, ONE)?.run.kind ?? 'fits'],
    zoneLoss: zonesToLose(of).map((zone) => loseZone(scenario, zone, 1).kind),
  };
}

const gravest = (kinds: readonly VerdictKind[]) =>
  VERDICTS.findLast((kind) => kinds.includes(kind));

const fits = (kinds: readonly string[]) => kinds.every((kind) => kind === 'fits');

/** The example of the sheets, on /24 and on /23. */
const production = (prefixLength: number, nodes: number) =>
  plan({
    subnets: [
      subnet('a', prefixLength, 12),
      subnet('b', prefixLength, 12),
      subnet('c', prefixLength, 30),
    ],
    groups: [group('m5.large', M5_LARGE, nodes, 22), group('c5.2xlarge', limits(4, 15), 6, 40)],
  });

test('Of zones of which one may not be lost and another can’t, the graver is told', () => {
  const link =
    'live=true&subnet=a:/22;available=11&subnet=b:/22;available=43&subnet=c:/22;available=7&node=m5.2xlarge:60:20';
  const of = toScenario(planOfLink(link), LOOKUP);
  if (of === undefined) throw new Error('no scenario');
  const kinds = zonesToLose(of.plan).map((zone) => loseZone(of, zone, 1).kind);
  expect(kinds[0]).not.toBe(gravest(kinds));
  expect(lossIn(of, 1)?.kind).toBe(gravest(kinds));
});

describe('A count of nodes holds as the page says of the plan with so many', () => {
  test('at rest, in an upgrade, and with any zone lost; and one more does not', () => {
    fc.assert(
      fc.property(anySmallGroup, (small) => {
        const held = heldNodes(plainScenario(small), 'mine', ONE);
        const { atRest, upgrade, zoneLoss, maximum } = held;
        const asked = autoscalingMaximum(plainScenario(small), 'mine', 1);
        expect(atRest).toBe(asked.atRest);
        // Which has room at rest for all that an upgrade adds.
        expect(upgrade.count).toBeGreaterThanOrEqual(asked.duringUpgrade);
        expect(zoneLoss === undefined).toBe(asked.afterZoneLoss === undefined);
        if (maximum !== undefined) {
          const planned = withNodesOf(small, 'mine', maximum);
          expect(judge(planned).verdict.kind).toBe('fits');
          const kinds = kindsOf(planned);
          expect([...kinds.upgrade, ...kinds.zoneLoss].filter((kind) => kind !== 'fits')).toEqual(
            [],
          );
        }
        if (upgrade.count >= 0 && upgrade.count < atRest) {
          expect(fits(kindsOf(withNodesOf(small, 'mine', upgrade.count + 1)).upgrade)).toBe(false);
        }
        if (zoneLoss && zoneLoss.count >= 0 && zoneLoss.count < (asked.afterZoneLoss ?? 0)) {
          const kinds = kindsOf(withNodesOf(small, 'mine', zoneLoss.count + 1)).zoneLoss;
          expect(fits(kinds)).toBe(false);
          expect(zoneLoss.next).toBe(gravest(kinds));
        }
      }),
      runs({ seed: 2304, numRuns: 12 }),
    );
  });

  test('where a lost zone is told as one that may not fit, though its run refuses nothing', () => {
    const { zoneLoss, maximum } = heldNodes(plainScenario(production(23, 12)), 'm5.large', ONE);
    expect(zoneLoss).toEqual({ count: 19, next: 'may-not-fit' });
    expect(maximum).toBe(19);
    expect(autoscalingMaximum(plainScenario(production(23, 12)), 'm5.large', 1).maximum).toBe(21);
  });

  test('fewer where another group’s upgrade is short, and that group is named', () => {
    const held = heldNodes(plainScenario(production(24, 3)), 'm5.large', ONE);
    expect(held.atRest).toBe(9);
    expect(held.upgrade).toEqual({ count: 1, next: 'warm-short', group: 'c5.2xlarge' });
    expect(held.maximum).toBe(1);
    const words = (language: 'en' | 'ko') =>
      MESSAGES[language].asked.heldNodes('m5.large', held, true).map(withoutMarks)[0];
    expect(words('en')).toContain('but with c5.2xlarge upgraded 2 are short of warm, and');
    expect(words('ko')).toContain('노드 그룹 c5.2xlarge 업그레이드 중에는 2대부터');
  });
});

describe('Replicas are counted by the same rule', () => {
  const roomy = plan({
    subnets: [subnet('a', 25), subnet('b', 25)],
    groups: [group('mine', M5_LARGE, 6, 4, { zones: ['a', 'b'] })],
  });
  test('no more than start at rest, and fewer where a lost zone leaves less room', () => {
    const atRest = 40;
    const { maximum = 0, zoneLoss } = heldReplicas(plainScenario(roomy), atRest, ONE);
    expect(maximum).toBeLessThanOrEqual(atRest);
    const held = { ...roomy, clusterPods: maximum };
    expect(fits([...kindsOf(held).upgrade, ...kindsOf(held).zoneLoss])).toBe(true);
    const more = { ...roomy, clusterPods: maximum + 1 };
    if (maximum < atRest) {
      expect(fits([...kindsOf(more).upgrade, ...kindsOf(more).zoneLoss])).toBe(false);
    }
    expect(zoneLoss?.count).toBe(maximum);
  });

  test('none where the plan does not hold as it is', () => {
    const { maximum, upgrade } = heldReplicas(plainScenario(production(24, 3)), 111, ONE);
    expect([maximum, upgrade.count]).toEqual([undefined, -1]);
  });
});

test.each([
  [
    'subnet=a:10.0.0.0/24&subnet=b:192.168.0.0/24&node=m5.large:4:20',
    'even without any the plan cannot work.',
    '노드가 없어도 작동하지 않는 계획이 됩니다.',
  ],
  [
    'subnet=a:10.0.0.0/25&subnet=b:10.0.1.0/25&node=m5.large:8:12;branch-pods=5',
    'the first makes a plan that cannot work.',
    '1대만 있어도 작동하지 않는 계획이 됩니다.',
  ],
  [
    'ENABLE_PREFIX_DELEGATION=true&WARM_IP_TARGET=5&subnet=a:10.0.0.0/24:60&subnet=b:10.0.4.0/24:20&node=m5.large:6:40',
    'the first may leave subnet a up to 3 /28 blocks short, depending on where single addresses lie.',
    '개별 IP의 위치에 따라 서브넷 a의 /28 블록이 최대 3개 부족할 수 있습니다.',
  ],
])(
  'Where not one node holds the maximum gives the reason that the most nodes do: %s',
  (link, ...words) => {
    const of = toScenario(planOfLink(link), LOOKUP);
    if (of === undefined) throw new Error('no scenario');
    for (const [at, language] of (['en', 'ko'] as const).entries()) {
      const { asked } = MESSAGES[language];
      const held = asked.heldNodes('m5.large', heldNodes(of, 'm5.large', ONE), false);
      const alone = asked.autoscalingMaximum(
        'm5.large',
        autoscalingMaximum(of, 'm5.large', 1),
        false,
      );
      expect([held, alone].map(String)).toEqual([
        expect.stringContaining(words[at] ?? ''),
        expect.stringContaining(words[at] ?? ''),
      ]);
    }
  },
);
