import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { simulate } from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import { fetchAllMessages } from '@/store/spoken-language';
import { Tooltip } from '@/ui/results/pictures/timeline/crosshair/tooltip';
import { Lane } from '@/ui/results/pictures/timeline/lanes/lane';
import { lanesDescription } from '@/ui/results/pictures/timeline/lanes/lanes-finding';
import {
  fewestBlocks,
  momentTold,
  sureBlocksIn,
} from '@/ui/results/pictures/timeline/lanes/run-lanes';
import { timelineRows } from '@/ui/results/pictures/timeline/timeline-rows';
import { PREFIX_UPGRADE, SMALL_PRODUCTION_UPGRADE } from '../../../../../support/upgrades';

const RUN = simulate(PREFIX_UPGRADE, 1);
const SINGLES = simulate(SMALL_PRODUCTION_UPGRADE, 1);
const { timeline } = RUN;
const [A] = timeline.subnets;
const LEAST = A?.lowestBlocks?.blocks ?? -1;

beforeAll(() => fetchAllMessages('en'));

function laneOf({ timeline: { at, subnets } }: typeof RUN): string {
  const [subnet] = subnets;
  if (subnet === undefined) throw new Error('no subnet');
  const shown = { from: 0, until: 2_700 };
  return renderToStaticMarkup(
    <Lane
      {...{ subnet, at, shown }}
      most={1_000}
      colour="red"
      least={subnet.lowest.free}
      sure={sureBlocksIn(subnet, undefined)}
      band={undefined}
    />,
  );
}

function tooltipOf(run: typeof RUN, at: number): string {
  return renderToStaticMarkup(
    <Tooltip timeline={run.timeline} labels={['a']} colourOf={() => 'red'} at={at} />,
  );
}

describe('With prefixes whole /28 stand beside addresses', () => {
  test('in the lane at the least, and the line above says what that is', () => {
    expect(A?.sureBlocks).toBeLessThan(LEAST);
    expect(laneOf(RUN)).toContain(`≥ ${A?.sureBlocks} /28`);
    expect(laneOf(SINGLES)).not.toContain('/28');
    expect(lanesDescription(RUN, undefined, MESSAGES.en)).toContain('blocks whole for sure');
    expect(lanesDescription(SINGLES, undefined, MESSAGES.en)).not.toContain('/28');
  });

  test('at each moment in the tooltip and in the rows of the table', () => {
    for (const at of [0, 300, 900]) {
      const [told] = momentTold(timeline, at).subnets;
      expect(told?.blocks).toBe(A?.freeBlocks[timeline.at.findLastIndex((each) => each <= at)]);
      expect(tooltipOf(RUN, at)).toContain(`${told?.free} free · ${told?.blocks} /28`);
    }
    expect(tooltipOf(SINGLES, 300)).not.toContain('/28');
    const rows = timelineRows(timeline, 2_700);
    expect(Math.min(...rows.map(({ blocks }) => blocks[0] ?? -1))).toBeGreaterThanOrEqual(LEAST);
    expect(new Set(timelineRows(SINGLES.timeline, 3_600).flatMap((row) => row.blocks))).toEqual(
      new Set([undefined]),
    );
  });

  test('of all subnets the one with the fewest is named, in both languages', () => {
    const fewest = fewestBlocks(timeline);
    expect(fewest?.blocks).toBe(
      Math.min(...timeline.subnets.map(({ lowestBlocks }) => lowestBlocks?.blocks ?? -1)),
    );
    expect(fewest?.sure).toBe(
      Math.min(...timeline.subnets.map(({ sureBlocks }) => sureBlocks ?? -1)),
    );
    expect(fewestBlocks(SINGLES.timeline)).toBeUndefined();
    const { en, ko } = MESSAGES;
    expect(en.timeline.wholeBlocks.fewest('a', 2, 30, 600)).toBe(
      'Subnet a: 2 whole /28 for sure, in this run 30 at the least, first at 10 min',
    );
    expect(ko.timeline.wholeBlocks.fewest('a', 2, 30, 600)).toContain('확실히 온전한 /28 2개');
    expect(en.timeline.wholeBlocks.fewest('a', 48, 48, 600)).toBe(
      'Subnet a: 48 whole /28 at the least, first at 10 min',
    );
    expect(ko.timeline.wholeBlocks.fewest('a', 48, 48, 600)).toBe(
      '서브넷 a: 온전한 /28 최소 48개, 10분 시점',
    );
  });
});
