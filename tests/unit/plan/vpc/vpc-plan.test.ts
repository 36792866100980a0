import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cidr, cidrsOverlap, formatCidr } from '@/engine';
import type { UseSize } from '@/engine/over-time';
import { TYPE_LOOKUP } from '@/limits';
import {
  answerPlan,
  formatPlan,
  halveBlock,
  layoutBlocks,
  type Plan,
  planLayout,
  planNeeds,
  proposedLayout,
  splitBlock,
  splitPlan,
  type VpcSplit,
  type VpcStart,
} from '@/plan';
import { answerToLink, LOOKUP } from '../../../support/plan-texts';
import { runs } from '../../../support/runs';

function range(text: string): Cidr {
  const [address = '', length = ''] = text.split('/');
  const base = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  return { base, prefixLength: Number(length) };
}

const split = (vpc: string, changed: Partial<VpcSplit> = {}): VpcSplit => ({
  vpc: range(vpc),
  taken: [],
  zones: ['a', 'b', 'c'],
  loadBalancers: 27,
  controlPlane: 28,
  ...changed,
});
const sized = (prefixLength: number): readonly UseSize[] => [
  { use: 'nodes', prefixLength, subnets: 3 },
];

function proposed(...of: Parameters<typeof proposedLayout>): VpcStart {
  const start = proposedLayout(...of);
  if (!start.ok) throw new Error(`no room for ${start.fails.use}`);
  return start;
}

const shown = ({ layout }: Pick<VpcStart, 'layout'>) =>
  layoutBlocks(layout).map(({ cidr, owner }) => {
    const name = owner === undefined ? '–' : owner.kind === 'taken' ? 'taken' : owner.name;
    return `${formatCidr(cidr)} ${name}`;
  });

const rowsOf = (plan: Plan) =>
  formatPlan(plan).subnets.map(({ zone, range: cidr, used, name, use }) =>
    `${zone} ${cidr} ${used} ${use} ${name}`.trimEnd(),
  );

const EXAMPLE =
  '?v=1&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12;name=apps&subnet=c:10.0.2.0/24:30' +
  '&node=m5.large:12:22&node=c5.2xlarge:6:40&runs=1';

describe('A proposal for a VPC', () => {
  const example = answerToLink(EXAMPLE);

  test('has the plan’s subnets in their new sizes, and one for load balancers and the control plane in each zone', () => {
    expect(shown(proposed(example, split('10.0.0.0/21'), sized(23)))).toEqual([
      '10.0.0.0/23 a',
      '10.0.2.0/23 apps',
      '10.0.4.0/23 c',
      '10.0.6.0/27 lb-a',
      '10.0.6.32/27 lb-b',
      '10.0.6.64/27 lb-c',
      '10.0.6.96/28 cp-a',
      '10.0.6.112/28 cp-b',
      '10.0.6.128/28 cp-c',
      '10.0.6.144/28 –',
      '10.0.6.160/27 –',
      '10.0.6.192/26 –',
      '10.0.7.0/24 –',
    ]);
  });

  test('written into the plan keeps rows, names and what others hold; it is there when it is asked for again', () => {
    const { plan, from } = splitPlan(example, proposed(example, split('10.0.0.0/21'), sized(23)));
    expect(rowsOf(plan)).toEqual([
      'a 10.0.0.0/23 12 nodes a',
      'b 10.0.2.0/23 12 nodes apps',
      'c 10.0.4.0/23 30 nodes c',
      'a 10.0.6.0/27 0 other lb-a',
      'b 10.0.6.32/27 0 other lb-b',
      'c 10.0.6.64/27 0 other lb-c',
      'a 10.0.6.96/28 0 other cp-a',
      'b 10.0.6.112/28 0 other cp-b',
      'c 10.0.6.128/28 0 other cp-c',
    ]);
    expect(from).toEqual([0, 1, 2, ...Array.from({ length: 6 }, () => undefined)]);
    const again = answerPlan(plan, TYPE_LOOKUP);
    expect(again.usage.verdict.kind).toBe('fits');
    const anew = proposed(again, split('10.0.0.0/21'), sized(23));
    expect(shown(anew)).toEqual(shown(proposed(example, split('10.0.0.0/21'), sized(23))));
    expect(rowsOf(splitPlan(again, anew).plan)).toEqual(rowsOf(plan));
    expect(shown(planLayout(again, split('10.0.0.0/21')))).toEqual(shown(anew));
    const wishes = { growth: 0, upgrade: true, zoneLoss: true, keepFree: 0 };
    const needs = [...planNeeds({ ...plan }, wishes, TYPE_LOOKUP)].at(-1)?.own;
    expect(needs?.needed).toEqual(sized(23));
    expect(
      needs?.blocks.map(({ range: block, subnets, left }) => [
        formatCidr(block),
        subnets.length,
        left,
      ]),
    ).toEqual([['10.0.0.0/21', 9, 368]]);
    expect(needs?.rungs.at(-1)?.upgrade?.lowest?.subnet).toBe('c');
  });

  test('is clear of what is taken', () => {
    const taken = [range('10.0.0.0/23'), range('10.0.4.16/28'), range('192.168.0.0/16')];
    const start = proposed(example, split('10.0.0.0/20', { taken }), sized(23));
    expect(shown(start).slice(0, 4)).toEqual([
      '10.0.0.0/23 taken',
      '10.0.2.0/23 a',
      '10.0.4.0/28 cp-a',
      '10.0.4.16/28 taken',
    ]);
  });

  test('goes to a zone more, and to a zone less, whose groups go to those that are left', () => {
    const four = split('10.0.0.0/20', { zones: ['a', 'b', 'c', 'd'] });
    const more = splitPlan(example, proposed(example, four, sized(24))).plan;
    expect(rowsOf(more)).toContain('d 10.0.3.0/24 0 nodes d');
    const pinned = answerToLink(`${EXAMPLE}&node=m5.large:2:10:c`);
    const two = split('10.0.0.0/20', { zones: ['a', 'b'] });
    const less = splitPlan(pinned, proposed(pinned, two, sized(23))).plan;
    expect(less.subnets.map(({ zone }) => zone)).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
    expect(less.groups.map(({ zones }) => zones)).toEqual(['all', 'all', 'all']);
    expect(() => answerPlan(less, TYPE_LOOKUP)).not.toThrow();
  });

  test('says what has no room', () => {
    expect(proposedLayout(example, split('10.0.0.0/22'), sized(23))).toMatchObject({
      ok: false,
      fails: { use: 'nodes', zone: 'c', prefixLength: 23 },
      needed: 1_680,
      has: 1_024,
    });
  });

  test('under custom networking has the pods in a second range', () => {
    const custom = answerToLink(
      '?subnet=a:10.11.0.0/24&subnet=b:10.11.1.0/24&subnet=a:100.70.0.0/24;use=pods&subnet=b:100.70.1.0/24;use=pods' +
        '&custom-networking=true&node=m5.large:6:10',
    );
    const sizes: readonly UseSize[] = [
      { use: 'nodes', prefixLength: 28, subnets: 2 },
      { use: 'pods', prefixLength: 24, subnets: 2 },
    ];
    const two = split('10.11.0.0/24', { zones: ['a', 'b'] });
    const start = proposed(custom, two, sizes);
    expect(start.layout.map((tree) => formatCidr(tree.range))).toEqual([
      '10.11.0.0/24',
      '100.64.0.0/16',
    ]);
    expect(shown(start)).toContain('100.64.1.0/24 b-2');
    const own = planLayout(custom, split('10.11.0.0/16'));
    expect(own.layout.map((tree) => formatCidr(tree.range))).toEqual([
      '10.11.0.0/16',
      '100.70.0.0/16',
    ]);
    expect(own.outside).toEqual([]);
    expect(splitPlan(custom, own).plan).toEqual({ ...custom.plan, live: false });
  });
});

describe('The plan’s own subnets in a VPC', () => {
  test('lie at their place; those elsewhere stay as they are, and what is taken over them is told', () => {
    const around = answerToLink(`${EXAMPLE}&subnet=b:10.9.0.0/24:3;use=other&subnet=c:/25:1`);
    const taken = [range('10.0.0.128/25'), range('10.0.3.0/24')];
    const start = planLayout(around, split('10.0.0.0/21', { taken }));
    expect(shown(start)).toEqual([
      '10.0.0.0/24 a',
      '10.0.1.0/24 apps',
      '10.0.2.0/24 c-1',
      '10.0.3.0/24 taken',
      '10.0.4.0/22 –',
    ]);
    expect(start.outside).toEqual([3, 4]);
    expect(start.overlapping.map(formatCidr)).toEqual(['10.0.0.128/25']);
    expect(splitPlan(around, start).plan).toEqual({ ...around.plan, live: false });
  });

  test('split in two are two rows, the first with the name and with what others hold', () => {
    const around = answerToLink(EXAMPLE);
    const start = planLayout(around, split('10.0.0.0/21'));
    const [block] = layoutBlocks(start.layout);
    const step = block && splitBlock(start.layout, block);
    if (!step?.ok) throw new Error('not split');
    const { plan } = splitPlan(around, { ...start, layout: step.layout });
    expect(rowsOf(plan)).toEqual([
      'a 10.0.0.0/25 12 nodes a',
      'b 10.0.1.0/24 12 nodes apps',
      'c 10.0.2.0/24 30 nodes',
      'a 10.0.0.128/25 0 nodes a-2',
    ]);
  });

  test('of a cluster that runs have what others hold beside its nodes', () => {
    const around = answerToLink('?live=true&subnet=a:10.0.0.0/24;available=100&node=m5.large:4:20');
    const { plan } = splitPlan(around, planLayout(around, split('10.0.0.0/22')));
    expect(plan.live).toBe(false);
    const [before] = around.usage.subnets;
    const [after] = answerPlan(plan, LOOKUP).usage.subnets;
    expect(after?.usedByOthers).toBe(before?.usedByOthers);
    expect(after?.free).toBe(100);
  });

  test('take the consumers along that name them', () => {
    const around = answerToLink(`${EXAMPLE}&consumer=alb:1;subnet=apps`);
    const start = planLayout(around, split('10.0.0.0/21'));
    const block = layoutBlocks(start.layout)[1];
    const step = block && halveBlock(start.layout, block);
    if (!step?.ok || block === undefined) throw new Error('not halved');
    const { plan } = splitPlan(around, { ...start, layout: step.layout });
    expect(plan.consumers.map(({ subnet }) => subnet)).toEqual(['apps']);
    const gone = proposed(around, split('10.0.0.0/21', { zones: ['a', 'c'] }), sized(23));
    expect(splitPlan(around, gone).plan.consumers.map(({ subnet }) => subnet)).toEqual([undefined]);
  });
});

test('Whatever the VPC, the sizes and what is taken: no subnet of the plan overlaps another or what is taken', () => {
  const around = answerToLink(EXAMPLE);
  const anyTaken = fc.array(
    fc.tuple(fc.integer({ min: 22, max: 28 }), fc.nat(2 ** 13 - 1)).map(([length, at]): Cidr => {
      const size = 2 ** (32 - length);
      return { base: 10 * 2 ** 24 + Math.floor(at / size) * size, prefixLength: length };
    }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 18, max: 24 }),
      fc.integer({ min: 22, max: 28 }),
      anyTaken,
      (vpcLength, length, taken) => {
        const vpc = split(`10.0.0.0/${vpcLength}`, { taken });
        const start = proposedLayout(around, vpc, sized(length));
        if (!start.ok) return;
        const { plan } = splitPlan(around, start);
        const cidrs = plan.subnets.flatMap(({ cidr }) => cidr ?? []);
        expect(cidrs).toHaveLength(9);
        cidrs.forEach((cidr, index) => {
          const others = [...taken, ...cidrs.slice(index + 1)];
          expect(others.filter((other) => cidrsOverlap(other, cidr))).toEqual([]);
          expect(cidrsOverlap(cidr, vpc.vpc)).toBe(true);
        });
      },
    ),
    runs({ seed: 1402 }),
  );
});
