import { describe, expect, test } from 'vitest';
import {
  answer,
  type ClusterPlan,
  type JudgedRequirement,
  judgeRequired,
  plainGroup,
  plainPlan,
  plainSubnet,
  type Requirements,
} from '@/engine';
import { grownPlan, plainScenario, simulate, worstZoneLoss } from '@/engine/over-time';
import { linkPlan } from '../../../support/plan-texts';

const M5_LARGE = { maxEnis: 3, ipv4PerEni: 10 };
const NOTHING: Requirements = { keepFree: 0, growth: 0, scenario: false, zoneLoss: false };

function planOf(nodes: number, zones: readonly string[], changed: Partial<ClusterPlan> = {}) {
  return plainPlan({
    subnets: zones.map((zone) => plainSubnet(zone, 24)),
    groups: [plainGroup('m5.large', M5_LARGE, { nodes, podsPerNode: 20, zones })],
    ...changed,
  });
}

function judged(
  plan: ClusterPlan,
  required: Partial<Requirements>,
  { isKnown = true } = {},
): readonly JudgedRequirement[] {
  const { verdict: atRest, subnets } = answer(plan);
  const scenario = plainScenario(plan, { events: [{ kind: 'restart-pods', at: 60 }] });
  const proof = <Found>(found: () => Found) =>
    isKnown ? ({ status: 'known', found: found() } as const) : ({ status: 'checking' } as const);
  return judgeRequired(
    { ...NOTHING, ...required },
    {
      plan,
      atRest,
      subnets,
      grown: proof(() => answer(grownPlan(plan, required.growth ?? 0))),
      run: proof(() => simulate(scenario, 1).verdict),
      hardestLoss: proof(() => worstZoneLoss(scenario, 1)),
    },
  );
}

test('A plan of which nothing is required is judged for nothing', () => {
  expect(judged(planOf(6, ['a', 'b']), {})).toEqual([]);
});

describe('To keep addresses free', () => {
  test('is met where each subnet has so many, and no more are asked than the fullest has', () => {
    // 3 nodes of 30 in each: 251 - 90.
    const plan = planOf(6, ['a', 'b']);
    expect(judged(plan, { keepFree: 161 })).toEqual([{ requirement: 'keep-free', status: 'met' }]);
    expect(judged(plan, { keepFree: 162 })).toMatchObject([
      { status: 'failed', lack: { subnet: 'a', amount: 1, unit: 'addresses' } },
    ]);
  });

  test('asks each subnet, not all together: the fullest decides', () => {
    const subnets = [plainSubnet('a', 24), plainSubnet('b', 25)];
    expect(judged(planOf(6, ['a', 'b'], { subnets }), { keepFree: 40 })).toMatchObject([
      { status: 'failed', lack: { subnet: 'b', amount: 7 } },
    ]);
  });

  test('does not ask a subnet that is kept for others', () => {
    const full = plainSubnet('a', 28, { label: 'db', use: 'other', usedByOthers: 11 });
    const subnets = [plainSubnet('a', 24), full];
    expect(judged(planOf(2, ['a'], { subnets }), { keepFree: 100 })[0]?.status).toBe('met');
  });
});

describe('Room for growth', () => {
  test('may use what the plan as it is keeps free, and then says where less is', () => {
    // 6 nodes leave 71 free, 8 leave 11.
    const plan = planOf(6, ['a']);
    expect(judged(plan, { keepFree: 60, growth: 33 })).toEqual([
      { requirement: 'keep-free', status: 'met' },
      {
        requirement: 'growth',
        status: 'met',
        lessFree: expect.objectContaining({ subnet: 'a', amount: 49, unit: 'addresses' }),
      },
    ]);
    expect(judged(plan, { keepFree: 11, growth: 33 })[1]).toEqual({
      requirement: 'growth',
      status: 'met',
    });
  });

  test('is met as long as the grown plan fits', () => {
    // 8 nodes fit a /24, 9 do not; 6 and a third more are 8, rounded up.
    const plan = planOf(6, ['a']);
    expect(judged(plan, { growth: 33 })[0]?.status).toBe('met');
    expect(judged(plan, { growth: 34 })).toMatchObject([
      {
        requirement: 'growth',
        status: 'failed',
        lack: { kind: 'does-not-fit', subnet: 'a', amount: 19, unit: 'addresses', waiting: 'pods' },
      },
    ]);
  });

  test('lets pods wait in some order, nobody where warm addresses alone are short, and nodes where there are no pods', () => {
    const ofPods = (nodes: number, podsPerNode: number) => {
      const of = planOf(nodes, ['a']);
      return { ...of, groups: of.groups.map((group) => ({ ...group, podsPerNode })) };
    };
    expect(judged(ofPods(6, 10), { growth: 50 })).toMatchObject([
      { lack: { kind: 'may-not-fit', amount: 19, waiting: 'pods' } },
    ]);
    const [warm] = judged(ofPods(12, 5), { growth: 5 });
    expect(warm).toMatchObject({ lack: { kind: 'warm-short', amount: 9, waiting: undefined } });
    expect(judged(ofPods(6, 0), { growth: 5000 })).toMatchObject([
      { lack: { kind: 'does-not-fit', waiting: 'nodes' } },
    ]);
  });

  test('is not met while pods find no place', () => {
    // Three nodes of 29 pods: 20 and 2 of its own each, so 7 places, for 60 replicas.
    const plan = planOf(2, ['a'], { clusterPods: 40 });
    expect(judged(plan, { growth: 50 })).toMatchObject([
      { status: 'failed', lack: { kind: 'fits', amount: 39, unit: 'pods' } },
    ]);
  });
});

describe('The loss of a zone', () => {
  test('is survived by eight nodes in two /24, and not by sixteen', () => {
    expect(judged(planOf(8, ['a', 'b']), { zoneLoss: true })[0]?.status).toBe('met');
    expect(judged(planOf(16, ['a', 'b']), { zoneLoss: true })).toMatchObject([
      { status: 'failed', lack: { zone: 'a', subnet: 'b', inOthers: false, subnets: ['b'] } },
    ]);
  });

  test('lets pods wait for both subnets that are left, of which one is named', () => {
    const [lost] = judged(planOf(24, ['a', 'b', 'c']), { zoneLoss: true });
    expect(lost).toMatchObject({ status: 'failed', lack: { unit: 'pods', inOthers: true } });
  });

  test('takes nodes along that have no other zone, however much room there is', () => {
    expect(judged(planOf(2, ['a']), { zoneLoss: true })).toMatchObject([
      { status: 'failed', lack: { zone: 'a', amount: 2, unit: 'nodes' } },
    ]);
  });

  test('is not survived where pods find no place then, and is where they found none before', () => {
    // Nodes that take more pods than they have addresses for.
    const crowded = linkPlan(
      'subnet=a:/24:100&subnet=b:/24:3&node=c5.xlarge:3:30;max-pods=110&WARM_ENI_TARGET=0',
    );
    expect(judged(crowded, { zoneLoss: true })).toMatchObject([
      { status: 'failed', lack: { kind: 'fits', zone: 'a', amount: 34, unit: 'pods' } },
    ]);
    const full = planOf(4, ['a', 'b'], { clusterPods: 400 });
    expect(answer(full).verdict.podsPending).toBeGreaterThan(0);
    expect(judged(full, { zoneLoss: true, scenario: true }).map(({ status }) => status)).toEqual([
      'met',
      'met',
    ]);
  });

  test('is nothing to a plan without nodes', () => {
    expect(judged(planOf(0, ['a']), { zoneLoss: true })[0]?.status).toBe('met');
  });
});

test('What takes a run is neither met nor failed before it is known', () => {
  const all = { keepFree: 1, growth: 10, scenario: true, zoneLoss: true };
  const found = judged(planOf(6, ['a', 'b']), all, { isKnown: false });
  expect(found.map(({ requirement, status }) => `${requirement} ${status}`)).toEqual([
    'keep-free met',
    'growth checking',
    'scenario checking',
    'zone-loss checking',
  ]);
});

test('A run that was not made proves nothing', () => {
  const plan = planOf(6, ['a', 'b']);
  const { verdict: atRest, subnets } = answer(plan);
  const none = { status: 'not-run' } as const;
  const proof = { plan, atRest, subnets, grown: none, run: none, hardestLoss: none };
  const required = { ...NOTHING, growth: 10, scenario: true, zoneLoss: true };
  expect(judgeRequired(required, proof).map(({ status }) => status)).toEqual([
    'not-run',
    'not-run',
    'not-run',
  ]);
});
