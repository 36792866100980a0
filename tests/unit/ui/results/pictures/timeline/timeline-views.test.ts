import { describe, expect, test } from 'vitest';
import {
  ADDRESS_USES,
  type NodeSnapshot,
  simulate,
  snapshotAt,
  type TimelineFinding,
} from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import { shortSubnets, tightest } from '@/ui/results/pictures/timeline/lanes/run-lanes';
import { addressMap, countUses } from '@/ui/results/pictures/timeline/moment/address-map';
import { drawSlots, momentNodes } from '@/ui/results/pictures/timeline/moment/moment-nodes';
import { momentRows, timelineRows } from '@/ui/results/pictures/timeline/timeline-rows';
import { SMALL_PRODUCTION_UPGRADE } from '../../../../../support/upgrades';

const RUN = simulate(SMALL_PRODUCTION_UPGRADE, 1);

describe('rows of the table', () => {
  test('a thinned course keeps the lowest number of every subnet that has the least', () => {
    const least = tightest(RUN.timeline);
    const rows = timelineRows(RUN.timeline, 3_600, 40);
    const place = RUN.timeline.subnets.findIndex(({ label }) => label === least?.label);
    const sampled = Math.min(...(RUN.timeline.subnets[place]?.free ?? []));
    expect(Math.min(...rows.map((row) => row.free[place] ?? Number.NaN))).toBe(sampled);
    expect(rows.length).toBeLessThan(50);
    expect(rows.at(-1)?.at).toBe(3_600);
  });

  test('times grow, and a short course is whole', () => {
    const rows = timelineRows(RUN.timeline, 3_600, 10_000);
    expect(rows.every((row, index) => index === 0 || row.at > (rows[index - 1]?.at ?? 0))).toBe(
      true,
    );
    const { at, nodes, subnets } = RUN.timeline;
    at.forEach((time, index) => {
      const row = rows.findLast((each) => each.at <= time);
      expect(row?.nodes).toBe(nodes[index]);
      expect(row?.free).toEqual(subnets.map(({ free }) => free[index]));
    });
  });

  test('no row but the end repeats the one before, and the start of the scenario is there', () => {
    const rows = timelineRows(RUN.timeline, 3_600);
    const said = rows.map((row) => JSON.stringify({ ...row, at: 0 }));
    expect(said.slice(0, -1).filter((row, index) => row === said[index - 1])).toEqual([]);
    const jump = RUN.timeline.nodes.findIndex((nodes) => nodes > (RUN.timeline.nodes[0] ?? 0));
    expect(rows.map(({ at }) => at)).toContain(RUN.timeline.at[jump]);
  });
});

test('a few rows for paper are whole minutes as far apart, the end, and when most pods wait', () => {
  const { at, pods } = RUN.timeline.peaks.waiting;
  expect(pods).toBeGreaterThan(0);
  const rows = momentRows(RUN.timeline, 2_700);
  const even = [0, 720, 1_440, 2_160];
  expect(rows.map((row) => row.at)).toEqual([...even, 2_700, at].sort((a, b) => a - b));
  expect(rows.find((row) => row.at === at)?.waiting).toBe(pods);
  expect(rows.filter((row) => row.isPeak).map((row) => row.at)).toEqual([at]);
  expect(momentRows(RUN.timeline, 60).map((row) => row.at)).toContain(60);
});

describe('the state at a time', () => {
  const snapshot = snapshotAt(SMALL_PRODUCTION_UPGRADE, 1, 600);

  test('every address of a /24 is drawn once, and counted as what it is', () => {
    const [subnet] = snapshot.subnets;
    if (subnet === undefined) throw new Error('no subnet');
    const counts = countUses(subnet);
    expect(ADDRESS_USES.reduce((sum, use) => sum + counts[use], 0)).toBe(256);
    expect(counts.reserved).toBe(5);
    expect(counts.others).toBe(12);
    const map = addressMap(subnet);
    expect(map.isDetailed).toBe(true);
    const squares = map.paths.reduce((sum, { d }) => sum + d.split('M').length - 1, 0);
    expect(squares).toBe(256);
  });

  test('a large subnet is drawn by the tile, with few paths', () => {
    const map = addressMap({ label: 'x', uses: new Uint8Array(65_536).fill(1, 0, 300) });
    expect(map.isDetailed).toBe(false);
    expect(map.paths.length).toBeLessThanOrEqual(5);
    expect(map.paths.reduce((sum, { d }) => sum + d.split('M').length - 1, 0)).toBe(4_096);
  });

  test('nodes with waiting pods come first, and their slots add up', () => {
    const { rows, more } = momentNodes(snapshot, 'c');
    expect(rows.length + more).toBe(snapshot.nodes.filter(({ subnet }) => subnet === 'c').length);
    const waiting = rows.map(({ node }) => node.waiting);
    expect(waiting).toEqual(waiting.toSorted((a, b) => b - a));
    for (const { node, pods } of rows) {
      expect(pods).toBeLessThanOrEqual(node.enis.length * node.slotsPerEni);
    }
  });

  test('R34: single addresses of an Auto Mode node count and are drawn below its ENI', () => {
    const node: NodeSnapshot = {
      number: 1,
      group: 'm',
      subnet: 'c',
      zone: 'c',
      phase: 'ready',
      mode: 'prefix',
      slotsPerEni: 3,
      enis: [{ isPrimary: true, slots: [{ addresses: 16, pods: 2, cooling: 1 }] }],
      singles: ['pod', 'pod', 'pod', 'cooling', 'warm'],
      waiting: 0,
    };
    const [row] = momentNodes({ nodes: [node], subnets: [] }, 'c').rows;
    expect(row).toMatchObject({ pods: 5, warm: 14 });
    const { width, height, paths } = drawSlots(node);
    // Three rows of four squares of 7, 2 apart.
    expect([width, height]).toEqual([34, 25]);
    expect(paths.pod.match(/z/g)).toHaveLength(4);
  });
});

describe('words', () => {
  const findings: readonly TimelineFinding[] = [
    ...RUN.findings,
    {
      code: 'RUNS_OUT',
      subnet: 'x',
      of: 'blocks',
      free: 0,
      isReserved: false,
      at: 1,
      until: 2,
      isNowAndThen: false,
      isGivenElsewhere: false,
      during: undefined,
      fargateRetry: undefined,
      doAllPause: true,
    },
    {
      code: 'NODES_CANNOT_WORK',
      group: 'web',
      at: 60,
      isRestart: false,
      finding: { code: 'NO_POD_SUBNET', zone: 'b', nodes: 1 },
    },
    { code: 'UPGRADE_STUCK', nodes: 2, subnets: ['x'] },
    { code: 'STARVING_CALLS', subnet: 'x', refusals: 1_234 },
    { code: 'LAUNCHES_REFUSED', launches: 3, areFargate: false, areLost: true },
    { code: 'LAUNCHES_REFUSED', launches: 3, areFargate: false, areLost: false },
    { code: 'LAUNCHES_REFUSED', launches: 3, areFargate: true, areLost: true },
    { code: 'OWN_SETTINGS_KEPT', groups: ['web', 'db'] },
    { code: 'QUOTA_PEAK', quota: 'nau', used: 648, most: 520, at: 1_200, during: undefined },
    { code: 'QUOTA_PEAK', quota: 'enis', used: 480, most: 520, at: 1_200, during: undefined },
    { code: 'MODE_LEFTOVERS', of: 'addresses', slots: 12, nodes: 3, full: 1 },
    { code: 'MODE_LEFTOVERS', of: 'prefixes', slots: 12, nodes: 3, full: 0 },
    {
      code: 'PODS_WAIT',
      pods: 1,
      at: 60,
      longestSeconds: 61,
      reason: 'no-place',
      podsForReason: 1,
      podsForSubnets: 0,
      atEnd: 1,
    },
  ];

  test.each(['en', 'ko'] as const)('every finding has a sentence of its own in %s', (language) => {
    const { finding } = MESSAGES[language].timeline.findings;
    const sentences = findings.map((found) => finding(found).head + finding(found).text);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|NaN|!/);
  });

  test('pods that wait are parted from those that wait for an address, as cell and headline count them', () => {
    const said = (pods: number, podsForSubnets: number) =>
      (['en', 'ko'] as const).map((language) => {
        const { finding } = MESSAGES[language].timeline.findings;
        const waits = { code: 'PODS_WAIT', at: 60, longestSeconds: 61, reason: 'growing' } as const;
        return finding({ ...waits, pods, podsForSubnets, podsForReason: 1, atEnd: 0 }).head;
      });
    expect(said(45, 31)).toEqual([
      'Up to 45 pods wait, up to 31 for lack of addresses',
      '파드가 최대 45개 대기, 그중 IP 대기는 최대 31개',
    ]);
    expect(said(264, 0)).toEqual([
      'Up to 264 pods wait, none for lack of addresses',
      '파드가 최대 264개 대기, IP 부족 때문은 아님',
    ]);
    expect(said(31, 31)).toEqual(['Up to 31 pods wait', '파드가 최대 31개 대기']);
    expect(MESSAGES.en.timeline.lanes.whatOpens(24, 45, 31, 'c')).toMatch(
      /^24 nodes, 45 pods wait, 31 for an address ·/,
    );
    expect(MESSAGES.ko.timeline.lanes.whatOpens(24, 45, 31, 'c')).toContain(
      '파드 45개 대기 (그중 IP 대기 31개) ·',
    );
    for (const found of RUN.findings) {
      if (found.code === 'PODS_WAIT') expect(found.podsForSubnets).toBe(RUN.verdict.waits.pods);
    }
  });

  test('a subnet that refuses now and then is not said to be without addresses all the while', () => {
    const told = findings.find(({ code }) => code === 'RUNS_OUT');
    if (told?.code !== 'RUNS_OUT') throw new Error('nothing runs out');
    const runsOut = { ...told, of: 'addresses', free: 3, isReserved: false } as const;
    const said = (isNowAndThen: boolean) =>
      (['en', 'ko'] as const).map((language) => {
        const { finding } = MESSAGES[language].timeline.findings;
        return finding({ ...runsOut, at: 122, until: 2_220, isNowAndThen }).text;
      });
    expect(said(true)).toEqual([
      ', 2 → 37 min: at times EC2 finds at most 3 addresses free, fewer than an ENI wants at once. Nodes then wait two minutes before they ask again.',
      ', 2분 → 37분. 때때로 EC2가 찾는 여유 IP가 많아야 3개로, ENI 하나가 한 번에 요청하는 수보다 적습니다. 거부된 노드는 2분 뒤에 다시 요청합니다.',
    ]);
    expect(said(false)[0]).toMatch(/^, 2 → 37 min: EC2 finds at most 3 addresses free, /);
  });

  test('the plan that fits at rest runs out, first where the least is left', () => {
    expect(shortSubnets(RUN)[0]?.label).toBe('c');
  });
});
