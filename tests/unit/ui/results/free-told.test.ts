// One number of free addresses, wherever it is told: figures, headline, bars, sums, CSV file, --json, text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runPlan } from '@/cli/plan/run-plan';
import { type AnsweredLink, answerLink } from '@/cli/read-link';
import { runTold } from '@/cli/report/answer-report';
import { planJson } from '@/cli/report/plan-json';
import { planReport } from '@/cli/report/plan-report';
import { runJson } from '@/cli/report/run-json';
import { subnetRows } from '@/csv/rows/subnet-rows';
import { summaryRows } from '@/csv/rows/summary-rows';
import { whatIsHeld } from '@/engine';
import { formatCount } from '@/i18n';
import { MESSAGES } from '@/i18n/all-messages';
import { NOTHING_REQUIRED, planFigures, verdictView } from '@/i18n/verdict';
import { limitsProvenance } from '@/limits';
import { remainingSum } from '@/ui/results/drawer/why/plan-sums';
import { subnetSum } from '@/ui/results/drawer/why/subnet-sum';
import { barEndTold } from '@/ui/results/pictures/subnets/bar-end';
import { subnetBars } from '@/ui/results/pictures/subnets/subnet-bars';
import { runs } from '../../../support/runs';

const { en } = MESSAGES;

function read(link: string): AnsweredLink {
  const reading = answerLink(`?${link}`);
  if (!reading.ok) throw new Error(reading.errors.join());
  return reading;
}

function toldOf(link: string) {
  const reading = read(link);
  const { plan, cluster, usage } = reading;
  const made = runPlan(plan, usage);
  const run = runTold(plan, made);
  const csv = {
    ...{ plan, cluster, usage, run, link, repairs: [], needs: undefined, search: undefined },
    ...{ turning: undefined, required: NOTHING_REQUIRED, unreadFields: 0, generatedOn: '' },
    ...{ provenance: limitsProvenance, labels: en.csv },
  };
  const table = subnetRows(csv);
  const columnOf = (key: (typeof table.keys)[number]) => {
    const at = table.keys.indexOf(key);
    return table.rows.map((row) => (at < 0 ? undefined : row[at]));
  };
  const summary = new Map(summaryRows(csv).rows.map(([name, value]) => [name, value]));
  const held = made.isMade ? whatIsHeld(usage, made.start) : undefined;
  const { bars } = subnetBars(usage.subnets, held?.subnets);
  return { usage, made, run, columnOf, summary, bars, table };
}

const LINKS = fc
  .record({
    length: fc.constantFrom(23, 24, 25),
    others: fc.nat(30),
    blocks: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5 })),
    mode: fc.constantFrom('', '&ENABLE_PREFIX_DELEGATION=true', '&custom-networking=true'),
    nodes: fc.integer({ min: 1, max: 4 }),
    pods: fc.nat(12),
    live: fc.boolean(),
  })
  .map(({ length, others, blocks, mode, nodes, pods, live }) => {
    const space = live ? `;available=${20 + others}` : `:${others}`;
    const reserved = blocks > 0 ? `;prefix-reservation=${blocks}` : '';
    const subnet = (zone: string, at: string, use = '') =>
      `subnet=${zone}:${at}/${length}${space}${reserved}${use}`;
    const subnets = [subnet('a', '10.0.0.0'), subnet('b', '10.0.2.0')];
    const forPods = [
      subnet('a', '10.0.4.0', ';use=pods;name=ap'),
      subnet('b', '10.0.6.0', ';use=pods;name=bp'),
    ];
    const all = mode.includes('custom') ? [...subnets, ...forPods] : subnets;
    const node = `node=m5.large:${nodes}:${pods}`;
    return `${live ? 'live=true&' : ''}${all.join('&')}&${node}${mode}&event=none&runs=1`;
  });

test('what is free is one number, wherever it is told', () => {
  let reserved = 0;
  fc.assert(
    fc.property(LINKS, (link) => {
      const { usage, made, run, columnOf, summary, bars, table } = toldOf(link);
      const { verdict, totals, subnets } = usage;
      fc.pre(verdict.kind === 'fits' && verdict.podsPending === 0 && made.isMade);
      const free = subnets.map((subnet) => subnet.free);
      if (subnets.some(({ keptForPrefixes }) => keptForPrefixes > 0)) reserved += 1;
      expect(columnOf('free')).toEqual(free);
      expect(columnOf('freeStarted')).toEqual(free);
      expect(bars.map((bar) => bar.free)).toEqual(free);
      expect(bars.map((bar) => bar.drawn.free)).toEqual(free);
      for (const [index, bar] of bars.entries()) {
        const inUnits = subnets[index]?.blocks !== undefined;
        expect(barEndTold(bar, false, en.charts.subnets).text).toBe(
          en.charts.subnets.endFree(free[index] as number, inUnits),
        );
      }
      const all = free.reduce((sum, each) => sum + each, 0);
      const figure = planFigures(usage, run, en).find(({ of }) => of === 'remaining');
      expect(figure?.value).toBe(all);
      expect(remainingSum(usage, en).total.amount).toBe(all);
      expect(subnets.map((each) => subnetSum(usage, each, en).total.amount)).toEqual(free);
      const json = planJson(usage, run);
      expect([json.totals.free, json.subnets.map((each) => each.free)]).toEqual([all, free]);
      const ran = runJson(made);
      expect(ran.start?.subnets.map((each) => each.free)).toEqual(free);
      expect(ran.subnets.map(({ lowest }) => lowest)).toEqual(free);
      expect(ran.lowest?.free).toBe(Math.min(...free));
      if (verdict.constraint === 'addresses') {
        const at = subnets.findIndex(({ label }) => label === verdict.subnet);
        expect(verdictView(usage, run, en).sentence).toContain(
          `${formatCount(free[at] ?? 0)} addresses free`,
        );
      }
      const rest = summary.get(en.csv.summary.remainingForPrefixes) ?? 0;
      expect(totals.remaining - Number(rest)).toBe(all);
      const text = planReport('', usage, run).flat().join('\n');
      expect(text).toMatch(new RegExp(`Addresses free +${formatCount(all)}\\b`));
      expect(table.keys.includes('kept')).toBe(link.includes('prefix-reservation'));
    }),
    runs({ seed: 20261130, numRuns: 60 }),
  );
  expect(reserved).toBeGreaterThan(10);
});

describe('of a live plan', () => {
  test('that is the number that EC2 prints, beside which a reservation lies', () => {
    const { usage } = toldOf(
      'live=true&subnet=a:10.0.0.0/24;available=60;prefix-reservation=2&node=m5.large:2:5&event=none',
    );
    expect(usage.subnets[0]).toMatchObject({ free: 60, keptForPrefixes: 32 });
  });
});

test('a plan that is short tells what is kept apart in every file', () => {
  const { usage, columnOf, made } = toldOf(
    'subnet=a:10.0.0.0/26;prefix-reservation=3&node=m5.large:2:5&event=none',
  );
  expect([columnOf('free'), columnOf('kept')]).toEqual([[-29], [48]]);
  expect([columnOf('freeStarted'), columnOf('keptStarted')]).toEqual([[0], [48]]);
  expect(usage.findings.map(({ code }) => code)).toContain('RESERVATION_CROWDS');
  expect(usage.findings.map(({ code }) => code)).not.toContain('SUBNET_SHORT');
  const { start } = runJson(made);
  expect(start?.subnets[0]).toMatchObject({ held: 11, free: 0, keptForPrefixes: 48 });
});
