import { offeredRepairs } from '@/cli/plan/offered-repairs';
import { requiredOfPlan } from '@/cli/plan/required-of-plan';
import { type PlanRun, runPlan } from '@/cli/plan/run-plan';
import { type AnsweredLink, answerLink } from '@/cli/read-link';
import { answerReport, runTold } from '@/cli/report/answer-report';
import { planJson } from '@/cli/report/plan-json';
import { runJson } from '@/cli/report/run-json';
import { reportText, tableLines } from '@/cli/report/text-table';
import { planCsv } from '@/csv/plan-csv';
import { LEDGER_TERMS, type LedgerTerm, type LedgerTermName, type PlanAnswer } from '@/engine';
import { ENGLISH } from '@/i18n/english';
import { repairLabel } from '@/i18n/lanes/repair-label';
import type { RequiredTold } from '@/i18n/verdict/required-told';
import { limitsProvenance } from '@/limits';

/** Everything that is said of a plan, as text that a person reads in a diff. */
export function answerText(about: string, link: string): string {
  const reading = answerLink(link);
  const said = reading.ok ? answered(reading, link) : [reading.errors];
  return reportText([[about, link], ...said]);
}

function answered(reading: AnsweredLink, link: string): readonly (readonly string[])[] {
  const { usage, warnings } = reading;
  const run = firstRun(reading);
  const required = requiredOfPlan(reading, run);
  return [
    warnings,
    verdictLines(usage, run),
    ...answerReport(reading, run, required),
    ['Nodes that are alike', ...classLines(usage)],
    ['What the addresses are for: of all nodes, of one node of each group', ...ledgerLines(usage)],
    ['CSV', ...csvLines(reading, link, run, required)],
  ];
}

/** The run with the scenario's own seed alone: the others would take too long for so many plans. */
function firstRun({ plan, usage }: AnsweredLink): PlanRun | undefined {
  const { scenario } = plan;
  if (scenario.status === 'faulty') return undefined;
  return runPlan({ ...plan, scenario: { ...scenario, runs: 1 } }, usage);
}

/** The verdicts as scripts read them. */
function verdictLines(answer: PlanAnswer, run: PlanRun | undefined): readonly string[] {
  const line = (when: string, verdict: object) =>
    [when, ...Object.entries(verdict).map(([name, value]) => `${name} ${value ?? '-'}`)].join('  ');
  return [
    line('At rest:  ', planJson(answer).verdict),
    ...(run === undefined ? [] : [line('Over time:', runJson(run).verdict)]),
  ];
}

function csvLines(
  reading: AnsweredLink,
  link: string,
  run: PlanRun | undefined,
  required: RequiredTold,
): readonly string[] {
  const { plan, cluster, usage } = reading;
  const csv = planCsv({
    plan,
    cluster,
    usage,
    run: runTold(plan, run),
    repairs: offeredRepairs(reading, undefined, required).map((of) => ({
      of,
      name: repairLabel(of.repair, cluster, ENGLISH),
    })),
    needs: undefined,
    search: undefined,
    turning: undefined,
    required,
    unreadFields: 0,
    link,
    // What every new table and every day would change.
    provenance: { ...limitsProvenance, version: 'any', date: 'any day' },
    generatedOn: 'any day',
    labels: ENGLISH.csv,
  });
  return csv.replace('\ufeff', '').trimEnd().split('\r\n');
}

function classLines({ groups }: PlanAnswer): readonly string[] {
  const rows = groups.flatMap(({ label, classes }) =>
    classes.map((alike) => ({ label, ...alike })),
  );
  const column = (head: string, value: (row: (typeof rows)[number]) => number) =>
    ({ head, align: 'right', cells: rows.map((row) => String(value(row))) }) as const;
  return tableLines([
    { head: 'Node group', align: 'left', cells: rows.map(({ label }) => label) },
    { head: 'Subnet', align: 'left', cells: rows.map(({ subnet }) => subnet) },
    { head: 'Pod subnet', align: 'left', cells: rows.map(({ podSubnet = '' }) => podSubnet) },
    column('Nodes', ({ nodes }) => nodes),
    column('Pods', ({ pods }) => pods),
    column('ENIs', ({ footprint }) => footprint.primaries),
    column('Active', ({ footprint }) => footprint.assigned),
    column('Warm', ({ footprint }) => footprint.warm),
    column('Held', ({ footprint }) => footprint.held),
    column('At least', ({ footprint }) => footprint.heldAtLeast),
  ]);
}

function ledgerLines({ groups, totals }: PlanAnswer): readonly string[] {
  const ledgers = [
    { head: 'All', ledger: totals.ledger },
    ...groups.flatMap(({ label, classes: [first] }) =>
      first === undefined ? [] : [{ head: label, ledger: first.footprint.ledger }],
    ),
  ];
  const terms = LEDGER_TERMS.filter((term) => ledgers.some(({ ledger }) => of(ledger, term)));
  return tableLines([
    { head: 'Term', align: 'left', cells: terms.map((term) => ENGLISH.proof.terms[term]) },
    ...ledgers.map(
      ({ head, ledger }) =>
        ({
          head,
          align: 'right',
          cells: terms.map((term) => String(of(ledger, term)?.addresses ?? '')),
        }) as const,
    ),
    {
      head: 'Rules',
      align: 'left',
      cells: terms.map((term) => of(totals.ledger, term)?.rules.join(' ') ?? ''),
    },
  ]);
}

function of(ledger: readonly LedgerTerm[], term: LedgerTermName): LedgerTerm | undefined {
  return ledger.find((one) => one.term === term);
}
