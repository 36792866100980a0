import { describe, expect, test } from 'vitest';
import { compareSettings, laneOf, repairs, verdictAfter } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { wayProofs } from '@/i18n/lanes/lane-views';
import { repairLabel } from '@/i18n/lanes/repair-label';
import { formatLink, kindAfter } from '@/plan';
import { repairedText } from '@/store/changes/repaired-text';
import { linkText } from '../../../support/plan-texts';
import { answered, expectKept, expectSaid, repairsOf } from '../../../support/verdict/kept-repairs';

const NODES =
  'ENABLE_PREFIX_DELEGATION=true&WARM_IP_TARGET=5&node=m5.large:12:22&node=c5.2xlarge:6:40&runs=2';
/** Single addresses may lie in every /28 that nodes want. */
const SPOILT = `?subnet=a:10.0.0.0/23:12&subnet=b:10.0.2.0/23:12&subnet=c:10.0.4.0/23:30&${NODES}`;

const reservedIn = (link: string) =>
  repairsOf(linkText(link)).filter(({ repair }) => repair.kind === 'reserved-prefixes');

describe('Where single addresses may spoil the /28s that nodes want', () => {
  test('a reservation for prefixes is offered, enough for an upgrade without any zone', () => {
    const [proven, ...others] = reservedIn(SPOILT);
    expect(others).toEqual([]);
    if (proven === undefined) throw new Error('none is offered');
    expect(laneOf(proven.repair)).toBe('subnets');
    // 6 m5.large and 3 c5.2xlarge want 21 without a zone, 2 more of c5.2xlarge 6 more.
    expect(proven.repair).toMatchObject({
      reserved: [
        { label: 'a', blocks: 27 },
        { label: 'b', blocks: 27 },
        { label: 'c', blocks: 27 },
      ],
    });
    expect(verdictAfter(proven.repair)).toMatchObject({
      kind: 'fits',
      constraint: 'blocks',
      left: 13,
    });
    expect(kindAfter(proven)).toBe('fits');
    expect(proven.zoneLoss?.kind).toBe('fits');
    expect(proven.price).toEqual({ held: 0, wanted: 0, nodes: 0, pods: 0 });
    expectKept(linkText(SPOILT), proven);
    expectSaid(linkText(SPOILT), proven);
  });

  test('and is written into the subnets as their reservation', () => {
    const text = linkText(SPOILT);
    const [proven] = reservedIn(SPOILT);
    const after = proven && repairedText(text, proven.repair, answered(text).plan);
    expect(after && formatLink(answered(after).plan)).toContain(
      'subnet=c:10.0.4.0/23:30;prefix-reservation=27',
    );
  });

  test('and is called by its number, in both languages', () => {
    const [proven] = reservedIn(SPOILT);
    const { cluster } = answered(linkText(SPOILT));
    expect(proven && repairLabel(proven.repair, cluster, MESSAGES.en)).toEqual({
      label: 'Reserve 27 /28 for prefixes in each subnet',
      // Ranges of new subnets: there are none.
      detail: undefined,
      note: 'a subnet CIDR reservation, where no address is in use',
    });
    expect(proven && repairLabel(proven.repair, cluster, MESSAGES.ko).label).toBe(
      '서브넷마다 접두사용 /28 27개 예약',
    );
  });

  test('of the subnets alone in which it is not sure that so many stay whole', () => {
    const link = `?subnet=a:10.0.0.0/22:12&subnet=b:10.0.4.0/22:12&subnet=c:10.0.8.0/23:30&${NODES}`;
    const [proven] = reservedIn(link);
    expect(proven?.repair).toMatchObject({ reserved: [{ label: 'c', blocks: 27 }] });
    const { cluster } = answered(linkText(link));
    expect(proven && repairLabel(proven.repair, cluster, MESSAGES.en).label).toBe(
      'Reserve 27 /28 for prefixes in c',
    );
  });

  test('and for fewer where the subnet has no room for more', () => {
    // 14 whole blocks: 12 are wanted in an upgrade, 18 in one without the other zone.
    const link =
      '?subnet=a:10.0.0.0/24:9&subnet=b:10.0.1.0/24:9&ENABLE_PREFIX_DELEGATION=true&WARM_IP_TARGET=5&node=c5.2xlarge:4:40&runs=2';
    const [proven] = reservedIn(link);
    expect(proven?.repair).toMatchObject({ reserved: [{ blocks: 12 }, { blocks: 12 }] });
  });
});

test('Beside /28s the addresses that settings leave have their unit', () => {
  const before = answered(linkText(SPOILT));
  const told = repairsOf(linkText(SPOILT)).map((proof) => {
    const { atRest } = wayProofs(
      { repair: proof.repair, proof },
      { ...before, isChecking: false },
      MESSAGES.en,
    );
    return typeof atRest === 'object' ? `${proof.repair.kind} ${atRest.text}` : '';
  });
  expect(told).toContain('settings 237 IPs free');
  expect(told).toContain('reserved-prefixes 13 /28 free');
});

describe('No reservation is offered', () => {
  test.each([
    ['in a plan of single addresses', '?subnet=a:10.0.0.0/25&node=m5.large:12:22&runs=1'],
    [
      'where the addresses themselves do not do',
      '?subnet=a:10.0.0.0/25&ENABLE_PREFIX_DELEGATION=true&node=m5.large:12:22&runs=1',
    ],
    [
      'beside one whose range was typed',
      SPOILT.replace('/23:30', '/23:30;prefix-reservation=10.0.5.192/26'),
    ],
  ])('%s', (_, link) => {
    expect(reservedIn(link)).toEqual([]);
  });

  test('at rest where the plan does not hold with it either', () => {
    const atRest = (link: string) => {
      const { cluster, usage } = answered(linkText(link));
      return repairs(cluster, usage, compareSettings(cluster)).map(({ kind }) => kind);
    };
    expect(atRest(SPOILT)).toContain('reserved-prefixes');
    expect(atRest(`${SPOILT}&nau-quota=100`)).not.toContain('reserved-prefixes');
  });
});
