import { describe, expect, test } from 'vitest';
import { judge } from '@/engine';
import { hardestLoss, loseZone, plainScenario, zonesToLose } from '@/engine/over-time';
import { linkPlan } from '../../../support/plan-texts';

function lossesOf(link: string) {
  const scenario = plainScenario(linkPlan(link));
  return zonesToLose(scenario.plan).map((zone) => loseZone(scenario, zone, 1));
}

const PREFIXES = 'ENABLE_PREFIX_DELEGATION=true';
const RESERVED = `?subnet=a:10.0.0.0/23:12;prefix-reservation=27&subnet=b:10.0.2.0/23:12;prefix-reservation=27&subnet=c:10.0.4.0/23:30;prefix-reservation=27&${PREFIXES}&WARM_IP_TARGET=5&node=m5.large:12:22&node=c5.2xlarge:6:40`;

describe('What the zones that are left have at the least', () => {
  test('is counted in /28s where these decide in the plan, though addresses were scarcer without the zone', () => {
    expect(judge(linkPlan(RESERVED)).verdict).toMatchObject({ constraint: 'blocks', left: 13 });
    const losses = lossesOf(RESERVED);
    expect(losses.map(({ zone, room }) => [zone, room])).toEqual([
      ['a', { subnet: 'b', left: 2, unit: 'blocks' }],
      ['b', { subnet: 'a', left: 2, unit: 'blocks' }],
      ['c', { subnet: 'a', left: 2, unit: 'blocks' }],
    ]);
    const atRest = losses.map(({ atRest: { subnet, constraint, left } }) => [
      subnet,
      constraint,
      left,
    ]);
    expect(atRest).toEqual([
      ['b', 'blocks', 6],
      ['a', 'blocks', 6],
      ['a', 'blocks', 6],
    ]);
    // In addresses too it is never in what is lost, of which the run tells as of all others.
    expect(losses[2]?.run.lowest).toEqual({ subnet: 'c', free: 39 });
    expect(losses.map(({ lowest }) => lowest)).toEqual([
      { subnet: 'c', free: 36 },
      { subnet: 'c', free: 36 },
      { subnet: 'a', free: 54 },
    ]);
  });

  test('is no more /28s than are sure at rest again, however single addresses lay in the run', () => {
    const [a] = lossesOf(
      `?subnet=a:10.0.0.0/22&subnet=b:10.0.4.0/22&${PREFIXES}&node=m5.large:12:40;max-pods=110`,
    );
    expect(a?.run.lowestBlocks).toEqual({ subnet: 'b', blocks: 8 });
    expect(a?.atRest).toMatchObject({ subnet: 'b', left: 2, constraint: 'blocks' });
    expect(a?.room).toEqual({ subnet: 'b', left: 2, unit: 'blocks', isAtRest: true });
  });

  test('is in addresses where these decide, also of a verdict that named a lost zone’s subnet the tightest', () => {
    const [a, b] = lossesOf(
      '?subnet=a:10.0.0.0/24:230&subnet=b:10.0.1.0/24&subnet=c:10.0.2.0/24&node=m5.large:3:5;zones=a+b+c',
    );
    expect(a?.atRest).toMatchObject({ kind: 'fits', subnet: 'b', constraint: 'addresses' });
    expect(a?.room).toMatchObject({ subnet: 'b', left: a?.atRest.left, unit: 'addresses' });
    expect(b?.atRest.subnet).toBe('a');
  });

  test('says where only the rest comes down to it, and the run itself leaves more', () => {
    const spread = lossesOf('?subnet=a:/24&subnet=b:/24&subnet=c:/24&node=m5.large:15:20');
    const b = spread.find(({ zone }) => zone === 'b');
    expect(b?.run.lowest).toEqual({ subnet: 'a', free: 41 });
    expect(b?.room).toEqual({ subnet: 'a', left: 11, unit: 'addresses', isAtRest: true });
    expect(b?.lowest).toEqual({ subnet: 'a', free: 11 });
  });

  test('makes the zone the hardest that leaves the fewest /28s, as it is told', () => {
    const [first, second] = lossesOf(RESERVED);
    if (first === undefined || second === undefined) throw new Error('zones are missing');
    const room = { subnet: 'a', left: 1, unit: 'blocks' } as const;
    const roomier = { ...second, room, lowest: { subnet: 'a', free: 400 } };
    expect(hardestLoss([first, roomier])?.zone).toBe('b');
    // Addresses and /28s do not compare.
    const inAddresses = { ...roomier, room: { ...room, unit: 'addresses' } as const };
    expect(hardestLoss([first, inAddresses])?.zone).toBe('a');
  });
});
