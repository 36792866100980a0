import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cidr, cidrsOverlap, formatCidr, subnetSize } from '@/engine';
import {
  type BlockOwner,
  giveBlock,
  halveBlock,
  joinBlock,
  layoutBlocks,
  moveBlock,
  renameBlock,
  type SubnetBlock,
  splitBlock,
  subnetsOf,
  type VpcLayout,
} from '@/plan';
import { emptyTree, withBlock } from '@/plan/vpc/vpc-tree';
import { runs } from '../../../support/runs';

const TEN = 10 * 2 ** 24;
const VPC: Cidr = { base: TEN, prefixLength: 20 };

function subnet(zone: string, name = zone, kept = 0): SubnetBlock {
  return { kind: 'subnet', use: 'nodes', zone, name, from: [], kept };
}

function layoutWith(...blocks: readonly (readonly [number, number, BlockOwner])[]): VpcLayout {
  const empty = emptyTree<BlockOwner>(VPC);
  const tree = blocks.reduce((before, [offset, prefixLength, owner]) => {
    const after = withBlock(before, { base: TEN + offset, prefixLength }, owner);
    if (after === undefined) throw new Error(`${offset}/${prefixLength} is not free`);
    return after;
  }, empty);
  return [tree];
}

function blockOf(layout: VpcLayout, range: string) {
  const block = layoutBlocks(layout).find(({ cidr }) => formatCidr(cidr) === range);
  if (block === undefined) throw new Error(`${range} is no block`);
  return block;
}

function shown(layout: VpcLayout): readonly string[] {
  return layoutBlocks(layout).map(({ cidr, owner }) => {
    const name = owner === undefined ? '–' : owner.kind === 'taken' ? 'taken' : owner.name;
    return `${formatCidr(cidr)} ${name}`;
  });
}

/** What is done to the block at some place: split, halved, joined, moved, given away, freed. */
const anyDone = fc.array(
  fc.record({ at: fc.nat(40), what: fc.nat(6), zone: fc.constantFrom('a', 'b') }),
  { maxLength: 30 },
);

function done(layout: VpcLayout, { at, what, zone }: { at: number; what: number; zone: string }) {
  const blocks = layoutBlocks(layout);
  const block = blocks[at % blocks.length];
  if (block === undefined || block.owner?.kind === 'taken') return layout;
  const moved =
    what === 3 || what === 4 ? moveBlock(layout, block, what === 3 ? 1 : -1) : undefined;
  const step = moved ?? [splitBlock, halveBlock, joinBlock][what]?.(layout, block);
  if (step !== undefined) return step.ok ? step.layout : layout;
  return giveBlock(layout, block, what === 5 ? subnet(zone) : undefined);
}

describe('Whatever is done by hand to the blocks of a VPC', () => {
  test('they never overlap, are aligned, and make up the whole VPC with what is free', () => {
    fc.assert(
      fc.property(anyDone, (steps) => {
        const start = layoutWith([0, 23, subnet('a')], [2048, 24, { kind: 'taken' }]);
        const layout = steps.reduce(done, start);
        const cidrs = layoutBlocks(layout).map(({ cidr }) => cidr);
        let next = VPC.base;
        for (const { base, prefixLength } of cidrs) {
          expect(base).toBe(next);
          expect(base % subnetSize(prefixLength)).toBe(0);
          next = base + subnetSize(prefixLength);
        }
        expect(next).toBe(VPC.base + subnetSize(VPC.prefixLength));
        expect(shown(layout)).toContain('10.0.8.0/24 taken');
        for (const { cidr } of subnetsOf(layout)) {
          expect(cidr.prefixLength).toBeLessThanOrEqual(28);
        }
      }),
      runs({ seed: 1401 }),
    );
  });

  test('a block takes no place that is not free', () => {
    const [tree] = layoutWith([0, 23, subnet('a')]);
    if (tree === undefined) throw new Error('no tree');
    expect(withBlock(tree, { base: TEN + 256, prefixLength: 24 }, subnet('b'))).toBeUndefined();
    expect(withBlock(tree, { base: TEN, prefixLength: 22 }, subnet('b'))).toBeUndefined();
    expect(withBlock(tree, { base: TEN + 4096, prefixLength: 24 }, subnet('b'))).toBeUndefined();
    expect(cidrsOverlap(VPC, { base: TEN + 4096, prefixLength: 24 })).toBe(false);
  });
});

describe('A block that is split', () => {
  test('keeps its name, zone and use in both halves, and joined again it is as before', () => {
    const before = layoutWith([0, 22, { ...subnet('a', 'apps', 9), from: [1] }]);
    const split = splitBlock(before, blockOf(before, '10.0.0.0/22'));
    if (!split.ok) throw new Error(split.why);
    expect(shown(split.layout).slice(0, 2)).toEqual(['10.0.0.0/23 apps', '10.0.2.0/23 apps-2']);
    expect(subnetsOf(split.layout).map(({ owner }) => owner)).toMatchObject([
      { zone: 'a', use: 'nodes', from: [1], kept: 9 },
      { zone: 'a', use: 'nodes', from: [], kept: 0 },
    ]);
    const joined = joinBlock(split.layout, blockOf(split.layout, '10.0.2.0/23'));
    expect(joined.ok && joined.layout).toEqual(before);
  });

  test('halved leaves its second half free, as one with what was free beside it', () => {
    const before = layoutWith([2048, 22, subnet('a')]);
    const halved = halveBlock(before, blockOf(before, '10.0.8.0/22'));
    if (!halved.ok) throw new Error(halved.why);
    expect(shown(halved.layout)).toEqual([
      '10.0.0.0/21 –',
      '10.0.8.0/23 a',
      '10.0.10.0/23 –',
      '10.0.12.0/22 –',
    ]);
    const freed = giveBlock(halved.layout, blockOf(halved.layout, '10.0.8.0/23'), undefined);
    expect(shown(freed)).toEqual(['10.0.0.0/20 –']);
  });

  test('is no smaller than a /28, nor than what others hold in it', () => {
    const small = layoutWith([0, 28, subnet('a')], [256, 24, subnet('b', 'b', 124)]);
    expect(splitBlock(small, blockOf(small, '10.0.0.0/28'))).toEqual({
      ok: false,
      why: 'smallest',
    });
    const kept = { ok: false, why: 'kept', kept: 124 };
    expect(splitBlock(small, blockOf(small, '10.0.1.0/24'))).toEqual(kept);
    const held = layoutWith([256, 24, subnet('b', 'b', 123)]);
    expect(halveBlock(held, blockOf(held, '10.0.1.0/24')).ok).toBe(true);
  });
});

test('A block gets no name that another has', () => {
  const layout = layoutWith([0, 24, subnet('a')], [256, 24, subnet('b')]);
  const [, second] = subnetsOf(layout);
  if (second === undefined) throw new Error('no second');
  const names = (name: string) =>
    subnetsOf(renameBlock(layout, second.cidr, second.owner, name)).map(({ owner }) => owner.name);
  expect(names('apps')).toEqual(['a', 'apps']);
  expect(names('a')).toEqual(['a', 'a-2']);
  expect(names('b')).toEqual(['a', 'b']);
});

describe('A block is joined with its other half', () => {
  test('only where that is free or of the same use in the same zone', () => {
    const layout = layoutWith(
      [0, 24, subnet('a')],
      [256, 24, subnet('b')],
      [512, 24, { kind: 'taken' }],
      [768, 24, subnet('c')],
      [1024, 24, subnet('c', 'c-2')],
    );
    const join = (range: string) => joinBlock(layout, blockOf(layout, range));
    expect(join('10.0.0.0/24')).toEqual({ ok: false, why: 'other-half', name: 'b' });
    expect(join('10.0.3.0/24')).toEqual({ ok: false, why: 'other-half', name: undefined });
    const joined = join('10.0.4.0/24');
    expect(joined.ok && shown(joined.layout)).toContain('10.0.4.0/23 c-2');
    const whole: VpcLayout = [emptyTree(VPC)];
    expect(joinBlock(whole, blockOf(whole, '10.0.0.0/20'))).toEqual({ ok: false, why: 'whole' });
  });

  test('and has what others held in either', () => {
    const layout = layoutWith(
      [0, 24, { ...subnet('a', 'a-1', 5), from: [2] }],
      [256, 24, { ...subnet('a', 'a-2', 7), from: [0] }],
    );
    const joined = joinBlock(layout, blockOf(layout, '10.0.0.0/24'));
    expect(joined.ok && subnetsOf(joined.layout)).toMatchObject([
      { owner: { name: 'a-1', from: [2, 0], kept: 12 } },
    ]);
  });
});

describe('A block that is moved', () => {
  const at = (layout: VpcLayout, name: string) =>
    subnetsOf(layout)
      .filter(({ owner }) => owner.name === name)
      .map(({ cidr }) => formatCidr(cidr));
  const layout = layoutWith(
    [0, 24, subnet('a')],
    [256, 24, subnet('b')],
    [512, 25, subnet('c')],
    [1024, 24, { kind: 'taken' }],
  );

  test('changes places with one as large beside it', () => {
    const step = moveBlock(layout, blockOf(layout, '10.0.0.0/24'), 1);
    if (!step.ok) throw new Error(step.why);
    expect(formatCidr(step.cidr)).toBe('10.0.1.0/24');
    expect([at(step.layout, 'a'), at(step.layout, 'b')]).toEqual([
      ['10.0.1.0/24'],
      ['10.0.0.0/24'],
    ]);
    const back = moveBlock(step.layout, blockOf(step.layout, '10.0.1.0/24'), -1);
    expect(back.ok && layoutBlocks(back.layout)).toEqual(layoutBlocks(layout));
  });

  test('goes over what is another size, or taken, to the next free place', () => {
    const first = moveBlock(layout, blockOf(layout, '10.0.1.0/24'), 1);
    // 10.0.2.0/24 has a /25 in it.
    expect(first.ok && at(first.layout, 'b')).toEqual(['10.0.3.0/24']);
    if (!first.ok) return;
    const second = moveBlock(first.layout, blockOf(first.layout, '10.0.3.0/24'), 1);
    expect(second.ok && at(second.layout, 'b')).toEqual(['10.0.5.0/24']);
  });

  test('stays where no place is that way, and where it is none of a subnet', () => {
    const refused = { ok: false, why: 'no-place' };
    expect(moveBlock(layout, blockOf(layout, '10.0.0.0/24'), -1)).toEqual(refused);
    expect(moveBlock(layout, blockOf(layout, '10.0.4.0/24'), 1)).toEqual(refused);
    expect(moveBlock(layout, blockOf(layout, '10.0.3.0/24'), 1)).toEqual(refused);
  });
});
