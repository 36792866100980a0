// The CSV file of plans of every kind: it can be read back, and its numbers are those of the page.
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { planCsv } from '@/csv/plan-csv';
import { MESSAGES } from '@/i18n/all-messages';
import { planFigures } from '@/i18n/verdict';
import { NOTHING_REQUIRED } from '@/i18n/verdict/required-told';
import type { RunTold } from '@/i18n/verdict/run-told';
import { limitsProvenance } from '@/limits';
import { answerPlan, formatLink, type Plan, parseLink } from '@/plan';
import { anyPlanDocument } from '../../support/arbitraries/any-plan-document';
import { startOf } from '../../support/held';
import { LOOKUP, planOf } from '../../support/plan-texts';
import { runs } from '../../support/runs';
import { NOTHING_REFUSED } from '../../support/verdict/verdicts';

type Language = keyof typeof MESSAGES;

/** Where the nodes are few enough to be started here. */
const FEW_NODES = 60;

function fileOf(plan: Plan, language: Language) {
  const { cluster, usage } = answerPlan(plan, LOOKUP);
  const run: RunTold =
    usage.totals.nodes > FEW_NODES || usage.verdict.kind === 'cannot-work'
      ? { status: 'not-run', scenario: 'upgrade' }
      : { ...NOTHING_REFUSED, start: startOf(cluster) };
  const text = planCsv({
    ...{ plan, cluster, usage, run },
    ...{ repairs: [], needs: undefined, search: undefined, turning: undefined },
    required: NOTHING_REQUIRED,
    unreadFields: 0,
    link: `https://planner.example/?${formatLink(plan)}`,
    provenance: limitsProvenance,
    generatedOn: '2026-11-03',
    labels: MESSAGES[language].csv,
  });
  const { data, errors } = Papa.parse<string[]>(text.slice(1));
  expect(errors).toEqual([]);
  return { usage, run, lines: data, figures: planFigures(usage, run, MESSAGES[language]) };
}

/** Of each way in which EKS takes addresses one that works, apart from its size. */
const MODES = [
  'node=m5.large:N:P',
  'node=m5.large:N:P&WARM_IP_TARGET=2&MINIMUM_IP_TARGET=12',
  'node=m5.large:N:P&ENABLE_PREFIX_DELEGATION=true',
  'node=m6i.xlarge:N:P&ip-family=ipv6&ENABLE_PREFIX_DELEGATION=true',
  'node=:P;kind=fargate&node=m5.large:N:5',
  'node=m5.large:N:P;kind=windows',
  'node=m6i.xlarge:N:P;kind=auto-mode',
  'node=m5.large:N:P&custom-networking=true&subnet=a:100.64.0.0/24;use=pods&subnet=b:100.64.1.0/24;use=pods',
  'node=m5.large:N:4;branch-pods=2&pod-eni=true&pods=P',
  'node=m5.large:1-N:P',
  'live=true&node=m5.large:N:P',
] as const;

const anyPlanThatWorks: fc.Arbitrary<Plan> = fc
  .record({
    mode: fc.constantFrom(...MODES),
    length: fc.integer({ min: 22, max: 25 }),
    nodes: fc.integer({ min: 1, max: 9 }),
    pods: fc.integer({ min: 0, max: 25 }),
    others: fc.integer({ min: 0, max: 60 }),
    reserved: fc.nat(2),
  })
  .map(({ mode, length, nodes, pods, others, reserved }) => {
    const counted = mode.startsWith('live') ? `;available=${others}` : `:${others}`;
    const kept = reserved > 0 ? `;prefix-reservation=${reserved}` : '';
    const subnets = `subnet=a:10.0.0.0/${length}${counted}${kept}&subnet=b:10.0.8.0/${length}${counted}`;
    const link = parseLink(`${subnets}&${mode.replace('N', `${nodes}`).replace('P', `${pods}`)}`);
    if (link.status !== 'read') throw new Error('a link that is not read');
    return planOf(link.text);
  });

const anyPlanToExport = fc.oneof(
  { weight: 1, arbitrary: anyPlanDocument },
  { weight: 3, arbitrary: anyPlanThatWorks },
);

type Lines = readonly (readonly string[])[];

/** The rows of a section, each by its heads. */
function section(lines: Lines, title: string): readonly Readonly<Record<string, string>>[] {
  const from = lines.findIndex(([first]) => first === title);
  const heads = lines[from - 1] ?? [];
  const of = from < 0 ? [] : lines.slice(from);
  const rows = of.slice(
    0,
    of.findIndex(([first]) => first !== title),
  );
  for (const row of rows) expect(row).toHaveLength(heads.length);
  return rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at] ?? ''])));
}

const sum = (rows: readonly Readonly<Record<string, string>>[], head: string) =>
  rows.reduce((all, row) => all + Number(row[head]), 0);

test('The file of any plan is read back with the numbers of the page, whose rows add up', () => {
  const { csv, results } = MESSAGES.en;
  const words = results.figuresInLine;
  let started = 0;
  fc.assert(
    fc.property(anyPlanToExport, (plan) => {
      const { usage, run, lines, figures } = fileOf(plan, 'en');
      const items = Object.fromEntries(
        section(lines, csv.summary.title).map((row) => [
          row[csv.summary.item],
          row[csv.summary.value],
        ]),
      );
      const { held, idle, pods, remaining } = Object.fromEntries(
        figures.map((figure) => [figure.of, figure]),
      );
      const isStarted = held?.label === words.held;
      if (isStarted) started += 1;
      const { summary } = csv;
      expect(items[isStarted ? summary.held : summary.wanted]).toBe(String(held?.value));
      expect(items[isStarted ? summary.idle : summary.wantedIdle]).toBe(String(idle?.value));
      const podsIn = {
        [words.pods]: isStarted || run.status === 'done' ? summary.podsRun : summary.podsAsked,
        [words.podsAtMost]: summary.podsRunAtMost,
      }[pods?.label ?? ''];
      if (podsIn !== undefined && items[podsIn] !== '') {
        expect(items[podsIn]).toBe(String(pods?.value));
      }
      if (remaining?.label === words.short || remaining?.label === words.more) {
        expect(items[summary.short]).toBe(String(remaining.value));
      } else if (remaining?.label === words.remaining) {
        // What a reservation keeps for prefixes stands in a row of its own.
        const kept = Number(items[summary.remainingForPrefixes] ?? 0);
        expect(Number(items[summary.remaining]) - kept).toBe(remaining.value);
      }

      const subnets = section(lines, csv.subnets.title);
      expect(subnets).toHaveLength(usage.subnets.length);
      for (const row of subnets) {
        const number = (key: 'size' | 'reserved' | 'usedByOthers' | 'held' | 'free' | 'kept') =>
          Number(row[csv.subnets[key]] ?? 0);
        expect(number('size')).toBe(
          number('reserved') +
            number('usedByOthers') +
            number('held') +
            number('free') +
            number('kept'),
        );
      }
      expect(sum(subnets, csv.subnets.held)).toBe(Number(items[summary.wanted]));
      if (isStarted) {
        expect(sum(subnets, csv.subnets.heldStarted)).toBe(held?.value);
        expect(sum(subnets, csv.subnets.warmStarted)).toBe(idle?.value);
      }
      const groups = section(lines, csv.groups.title);
      expect(groups).toHaveLength(plan.groups.length);
      expect(sum(groups, csv.groups.held)).toBe(Number(items[summary.wanted]));
    }),
    runs({ seed: 1_310, numRuns: 75 }),
  );
  expect(started).toBeGreaterThan(50);
});

test('In Korean it has the same numbers in the same cells', () => {
  const numbers = (lines: Lines) =>
    lines.map((line) => line.map((cell) => (/^-?\d+$/.test(cell) ? cell : '')));
  fc.assert(
    fc.property(anyPlanToExport, (plan) => {
      expect(numbers(fileOf(plan, 'ko').lines)).toEqual(numbers(fileOf(plan, 'en').lines));
    }),
    runs({ seed: 1_311, numRuns: 30 }),
  );
});
