import { describe, expect, test } from 'vitest';
import { formatCidr } from '@/engine';
import type { NeedsWishes } from '@/engine/over-time';
import { TYPE_LOOKUP } from '@/limits';
import {
  answerPlan,
  arePodsApart,
  formatPlan,
  neededPlan,
  type Plan,
  type PlanNeeds,
  planNeeds,
} from '@/plan';
import { planOfLink } from '../../../support/plan-texts';

const ALL: NeedsWishes = { growth: 0, upgrade: true, zoneLoss: true, keepFree: 0 };

function needsOf(plan: Plan, wishes: Partial<NeedsWishes> = {}): PlanNeeds {
  const last = [...planNeeds(plan, { ...ALL, ...wishes }, TYPE_LOOKUP)].at(-1);
  if (last === undefined) throw new Error('nothing is known');
  return last;
}

function used(plan: Plan, needs: PlanNeeds): Plan {
  return neededPlan(plan, answerPlan(plan, TYPE_LOOKUP).cluster, needs.own).plan;
}

/** Zone, range and what others use, of each subnet. */
const rowsOf = (plan: Plan) =>
  formatPlan(plan).subnets.map(({ zone, range, used: others }) => `${zone} ${range} ${others}`);

const EXAMPLE =
  '?v=1&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30' +
  '&node=m5.large:12:22&node=c5.2xlarge:6:40&runs=2';

describe('What the example needs', () => {
  const plan = planOfLink(EXAMPLE);
  const needs = needsOf(plan);

  test('are three /23, which lie in a /21 with room for load balancers and the control plane', () => {
    const [block, ...others] = needs.own.blocks;
    expect(others).toEqual([]);
    expect(block && formatCidr(block.range)).toBe('10.0.0.0/21');
    expect(
      block?.subnets.map(({ use, zone, cidr }) => `${use} ${zone} ${formatCidr(cidr)}`),
    ).toEqual([
      'nodes a 10.0.0.0/23',
      'nodes b 10.0.2.0/23',
      'nodes c 10.0.4.0/23',
      'load-balancers a 10.0.6.0/27',
      'load-balancers b 10.0.6.32/27',
      'load-balancers c 10.0.6.64/27',
      'control-plane a 10.0.6.96/28',
      'control-plane b 10.0.6.112/28',
      'control-plane c 10.0.6.128/28',
    ]);
    expect(block?.left).toBe(368);
    expect(needs.other).toBe('none');
  });

  test('stand in the plan once they are used, and it fits then', () => {
    const changed = used(plan, needs);
    expect(rowsOf(changed)).toEqual(['a 10.0.0.0/23 12', 'b 10.0.2.0/23 12', 'c 10.0.4.0/23 30']);
    const { usage } = answerPlan(changed, TYPE_LOOKUP);
    expect(usage.verdict.kind).toBe('fits');
    expect(needsOf(changed).own.needed).toEqual(needs.own.needed);
  });
});

test('“200 nodes m6i.2xlarge, 25 pods each, three zones, twice that”: three /18, or three /19 with other settings', () => {
  const plan = planOfLink('?subnet=a:/24&subnet=b:/24&subnet=c:/24&node=m6i.2xlarge:200:25&runs=1');
  const needs = needsOf(plan, { growth: 100 });
  const { own, other, groups } = needs;
  expect(groups).toEqual([{ label: 'm6i.2xlarge', nodes: 400 }]);
  expect(own.needed).toEqual([{ use: 'nodes', prefixLength: 18, subnets: 3 }]);
  expect(own.blocks.map(({ range, isPlaced }) => [range.prefixLength, isPlaced])).toEqual([
    [16, false],
  ]);
  expect(other).toMatchObject({
    needed: [{ prefixLength: 19 }],
    settings: { warmIpTarget: 2, minimumIpTarget: 27 },
  });
  expect(rowsOf(used(plan, needs))).toEqual(['a /18 0', 'b /18 0', 'c /18 0']);
});

test('Of several subnets of one use in a zone one stays, with what others hold in all of them', () => {
  const plan = planOfLink(
    '?subnet=a:10.0.0.0/24:12&subnet=a:10.0.1.0/24:30&subnet=b:10.0.2.0/24&subnet=b:10.0.8.0/24;use=other' +
      '&node=m5.large:6:10&consumer=alb:1;subnet=a-2&runs=2',
  );
  const changed = used(plan, needsOf(plan));
  expect(rowsOf(changed).map((row) => row.replace(/\/.*? /, ' '))).toEqual([
    'a 10.0.0.0 42',
    'b 10.0.1.0 0',
    'b 10.0.8.0 0',
  ]);
  expect(changed.consumers.map(({ subnet }) => subnet)).toEqual(['a']);
});

test('What is taken by others is not built over, and pods apart lie in a range of their own', () => {
  const plan = planOfLink(
    '?subnet=a:10.11.0.0/25&subnet=b:10.11.1.0/25&subnet=a:10.11.0.128/25;use=other' +
      '&subnet=a:100.64.0.0/22;use=pods&subnet=b:100.64.4.0/22;use=pods&custom-networking=true' +
      '&node=m5.large:30:15&runs=2',
  );
  const { blocks } = needsOf(plan, { growth: 100 }).own;
  expect(blocks.map(({ range }) => formatCidr(range))).toEqual(['10.11.0.0/23', '100.64.0.0/20']);
  const all = blocks.flatMap(({ subnets }) => subnets.map(({ cidr }) => formatCidr(cidr)));
  expect(all.filter((cidr) => /^10\.11\.0\.(1[3-9]\d|12[89]|2\d\d)/.test(cidr))).toEqual([]);
});

test('V9: What the plan requires to stay free is the least that its subnets keep free', () => {
  const link = '?subnet=a:10.0.0.0/24&node=m5.large:6:10&runs=1';
  const sizeOf = (required: string, keepFree: number) => {
    const wishes = { upgrade: false, zoneLoss: false, keepFree };
    const needs = needsOf(planOfLink(`${link}${required}`), wishes);
    return [needs.own.needed?.[0]?.prefixLength, needs.wishes.keepFree];
  };
  expect(sizeOf('', 0)).toEqual([24, 0]);
  expect(sizeOf('&must-keep-free=80', 0)).toEqual([23, 80]);
  expect(sizeOf('&must-keep-free=80', 400)).toEqual([22, 400]);
});

test('V9: What the plan requires and the wishes do not ask for is named', () => {
  const required = 'node=m5.large:6:10&runs=1&must-grow=50&must-survive-zone-loss=true';
  const plan = planOfLink(`?subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&${required}`);
  const notCounted = (wishes: Partial<NeedsWishes>, of = plan) =>
    needsOf(of, { upgrade: false, ...wishes }).requirements.notCounted;
  expect(notCounted({ growth: 49, zoneLoss: false })).toEqual(['growth', 'zone-loss']);
  expect(notCounted({ growth: 50, zoneLoss: true })).toEqual([]);
  // The upgrade that is run for each size is the plan's scenario, where nothing else happens in it.
  const survives = (event: string) =>
    planOfLink(
      `?subnet=a:10.0.0.0/24&node=m5.large:6:10&runs=1&must-survive-scenario=true${event}`,
    );
  expect(notCounted({ upgrade: true }, survives(''))).toEqual([]);
  expect(notCounted({ upgrade: false }, survives(''))).toEqual(['scenario']);
  expect(notCounted({ upgrade: true }, survives('&event=restart-pods'))).toEqual(['scenario']);
  // Where all nodes are in one zone no loss is run.
  const inOne = planOfLink(`?subnet=a:10.0.0.0/24&${required}`);
  expect(notCounted({ growth: 50, zoneLoss: true }, inOne)).toEqual(['zone-loss']);
});

describe('Settings of the VPC CNI', () => {
  const first = (nodes: string, more = '') => {
    const plan = planOfLink(`?subnet=a:10.0.0.0/24&${nodes}&runs=1${more}`);
    return planNeeds(plan, { ...ALL, upgrade: false, zoneLoss: false }, TYPE_LOOKUP).next()
      .value as PlanNeeds;
  };

  test.each([
    ['EKS Auto Mode', 'node=m5.large:9:9;kind=auto-mode'],
    ['Windows', 'node=m5.large:4:9;kind=windows'],
    ['Fargate', 'node=:9:1;kind=fargate'],
    ['IPv6', 'node=m5.large:4:9', '&ip-family=ipv6&ENABLE_PREFIX_DELEGATION=true'],
  ])('are read by no node of %s, and none are sought', (_, nodes, more = '') => {
    expect(first(nodes, more).areSettingsRead).toBe(false);
    const plan = planOfLink(`?subnet=a:10.0.0.0/24&${nodes}&runs=1${more}`);
    expect(needsOf(plan, { upgrade: false, zoneLoss: false }).other).toBe('none');
  });

  test('are read where one group does', () => {
    expect(first('node=m5.large:4:9;kind=windows&node=m5.large:1:9').areSettingsRead).toBe(true);
  });
});

test.each([
  ['node=m5.large:4:9', false],
  ['node=m5.large:4:9&custom-networking=true', true],
  ['node=m5.large:4:9&node=m5.large:1:3;kind=windows&custom-networking=true', false],
])(
  'Pods have no address in the subnets of nodes under custom networking, but those of Windows nodes: %s',
  (rest, apart) => {
    const plan = planOfLink(`?subnet=a:10.0.0.0/24&subnet=a:100.64.0.0/20;use=pods&${rest}`);
    expect(arePodsApart(answerPlan(plan, TYPE_LOOKUP).cluster)).toBe(apart);
  },
);

test('Pods on Fargate are put through an upgrade too: all of them are made anew beside the old ones', () => {
  const link = '?subnet=a:10.0.0.0/28&subnet=b:10.0.1.0/28&node=:20;kind=fargate;name=fp&runs=1';
  const wishes = { growth: 0, upgrade: true, zoneLoss: false, keepFree: 0 };
  const { own } = needsOf(planOfLink(link), wishes);
  expect(own.needed).toMatchObject([{ prefixLength: 27, subnets: 2 }]);
  const mixed = `${link.replaceAll('/28', '/25').replace(':20;', ':115;')}&node=t3.medium:2:5`;
  expect(needsOf(planOfLink(mixed), wishes).own.needed).toMatchObject([{ prefixLength: 24 }]);
});
