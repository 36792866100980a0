import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type TimelineCsvInput, timelineCsv } from '@/csv/timeline-csv';
import { formatCidr, prefixReservations } from '@/engine';
import { simulate } from '@/engine/over-time';
import { csv as en } from '@/i18n/en/csv/csv';
import { csv as ko } from '@/i18n/ko/csv/csv';
import { formatLink, presetText, toScenario } from '@/plan';
import { LOOKUP, planOf } from '../../support/plan-texts';
import { PREFIX_UPGRADE } from '../../support/upgrades';

const EXAMPLE = presetText('small-production');

function inputOf(names: readonly string[] = [], labels = en): TimelineCsvInput {
  const subnets = EXAMPLE.subnets.map((row, index) => ({ ...row, name: names[index] ?? '' }));
  const plan = planOf({ ...EXAMPLE, name: '=payments', subnets });
  const scenario = toScenario(plan, LOOKUP);
  if (scenario === undefined) throw new Error('faulty');
  return {
    planName: plan.name,
    scenario,
    seed: 1,
    timeline: simulate(scenario, 1).timeline,
    podsPending: 0,
    isStale: false,
    link: `https://planner.example/?${formatLink(plan)}`,
    generatedOn: '2026-11-03',
    labels,
  };
}

function linesOf(input: TimelineCsvInput): readonly string[][] {
  return Papa.parse<string[]>(timelineCsv(input).slice(1)).data;
}

function sectionOf(input: TimelineCsvInput, title: string): readonly Record<string, string>[] {
  const lines = linesOf(input);
  const heads = lines[lines.findIndex(([section]) => section === title) - 1] ?? [];
  return lines
    .filter(([section]) => section === title)
    .map((line) => Object.fromEntries(line.map((cell, at) => [heads[at] ?? '', cell])));
}

describe('The CSV file of a timeline', () => {
  const input = inputOf();
  const { timeline } = input;

  test.each([
    [en, 'Summary', 'Pods without a place at the end of the run'],
    [ko, '요약', '실행이 끝날 때 자리 없는 파드'],
  ])(
    'ends its summary with the pods that the run leaves without a place',
    (labels, title, item) => {
      const lines = linesOf({ ...inputOf([], labels), podsPending: 24 });
      expect(lines.filter(([section]) => section === title).at(-1)).toEqual([title, item, '24']);
    },
  );

  test('has a row for each time with what each subnet, the pods and the nodes are then', () => {
    const rows = sectionOf(input, 'Timeline');
    expect(rows.map((row) => Number(row['Seconds from the start']))).toEqual(timeline.at);
    const [a] = timeline.subnets;
    expect(rows.map((row) => Number(row['a: left']))).toEqual(a?.free);
    expect(rows.map((row) => Number(row['a: held']))).toEqual(a?.held);
    expect(rows.map((row) => Number(row['a: pods']))).toEqual(a?.assigned);
    expect(rows.map((row) => Number(row['a: warm']))).toEqual(a?.warm);
    expect(rows.map((row) => Number(row['a: cooling down']))).toEqual(a?.cooling);
    expect(rows.map((row) => Number(row['a: /28 free']))).toEqual(a?.freeBlocks);
    expect(rows.map((row) => Number(row.Nodes))).toEqual(timeline.nodes);
    expect(rows.map((row) => Number(row['Pods running']))).toEqual(timeline.podsRunning);
    expect(rows.map((row) => Number(row['Pods waiting: cooldown']))).toEqual(
      timeline.podsWaiting.cooldown,
    );
  });

  test('has a row for each minute with the calls to EC2', () => {
    const rows = sectionOf(input, 'EC2 calls per minute');
    expect(rows).toHaveLength(timeline.callsPerMinute.length);
    expect(rows.map((row) => Number(row['Assign addresses']))).toEqual(
      timeline.callsPerMinute.map(({ assign }) => assign),
    );
  });

  test('says the peaks, the seed and the link', () => {
    const items = new Map(sectionOf(input, 'Summary').map((row) => [row.Item, row]));
    const [a] = timeline.subnets;
    expect(items.get('Fewest addresses left in a')).toMatchObject({
      Value: String(a?.lowest.free),
      'Seconds from the start': String(a?.lowest.at),
    });
    expect(items.get('Most nodes')?.Value).toBe(String(timeline.peaks.nodes.nodes));
    expect(items.get('Seed')?.Value).toBe('1');
    expect(items.get('Link')?.Value).toBe(input.link);
    expect(items.has('Not the latest')).toBe(false);
    const stale = sectionOf({ ...input, isStale: true }, 'Summary');
    expect(stale.map((row) => row.Item)).toContain('Not the latest');
  });

  test('says with prefixes how many /28 of each subnet stay whole at the least, and when', () => {
    const withPrefixes = {
      ...input,
      timeline: simulate(PREFIX_UPGRADE, 1).timeline,
    };
    const items = new Map(sectionOf(withPrefixes, 'Summary').map((row) => [row.Item, row]));
    const blocks = sectionOf(withPrefixes, 'Timeline').map((row) => Number(row['a: /28 free']));
    const least = items.get('Fewest whole /28 in a');
    expect(Number(least?.Value)).toBeLessThanOrEqual(Math.min(...blocks));
    expect(Number(least?.Value)).toBeLessThan(blocks[0] ?? 0);
    expect(Number(least?.['Seconds from the start'])).toBeGreaterThan(0);
    const names = sectionOf(input, 'Summary').map((row) => row.Item);
    expect(names.filter((name) => name?.includes('whole /28'))).toEqual([]);
  });

  test('says with prefixes what to reserve in each subnet, as the engine finds it', () => {
    const timeline = simulate(PREFIX_UPGRADE, 1).timeline;
    const withPrefixes = { ...input, scenario: PREFIX_UPGRADE, timeline };
    const rows = sectionOf(withPrefixes, 'Reservations for prefixes');
    const found = prefixReservations(PREFIX_UPGRADE.plan);
    expect(rows).toHaveLength(found.length);
    expect(rows.length).toBeGreaterThan(0);
    found.forEach(({ subnet, blocksWithUpgrade, reserve }, index) => {
      expect(rows[index]).toMatchObject({
        Subnet: subnet,
        '/28 that an upgrade needs': String(blocksWithUpgrade),
        'Ranges to reserve': reserve.isPossible
          ? reserve.ranges.map(formatCidr).join(' ')
          : expect.stringContaining('none: it takes'),
      });
    });
    expect(sectionOf(input, 'Reservations for prefixes')).toEqual([]);
  });

  test('runs no formula that a name could be', () => {
    const hostile = inputOf(['=1+1', '@a,b', '"x"']);
    for (const cell of linesOf(hostile).flat()) expect(cell).not.toMatch(/^[=+@-](?!\d+$)/);
  });

  test('is of the same shape in Korean', () => {
    const shape = (lines: readonly string[][]) => lines.map((line) => line.length);
    expect(shape(linesOf(inputOf([], ko)))).toEqual(shape(linesOf(input)));
  });
});
