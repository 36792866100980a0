import type { CsvSection, PlanCsvInput } from '@/csv/csv-section';
import { podsLeftByRun, type VerdictKind, type WhatIsHeld } from '@/engine';
import { graver } from '@/engine/over-time';
import { heldTold, podsRun, type RunTold } from '@/i18n/verdict';
import { hasRanges } from '@/plan';

export function summaryRows(input: PlanCsvInput): CsvSection {
  const { plan, usage, run, unreadFields, link, provenance, generatedOn, labels } = input;
  const { verdict, totals, quotas } = usage;
  const words = labels.summary;
  const { kind, subnet, constraint, left, podsPending, podsRunAtMost } = verdict;
  const { held } = heldTold(usage, run);
  const ran = run.status === 'done' ? run.verdict : undefined;
  return {
    title: words.title,
    heads: [words.item, words.value],
    rows: [
      [words.plan, plan.name],
      ...(unreadFields === 0 ? [] : [[words.notCurrent, words.unreadFields(unreadFields)]]),
      ...(hasRanges(plan) ? [[words.countedAt, words.highEnds]] : []),
      [words.verdict, words.verdicts[kind]],
      [words.decidingSubnet, subnet],
      [words.constraint, constraint && words.constraints[constraint]],
      [words.left, left],
      [words.runVerdict, runVerdict(run, kind, words)],
      [words.nodes, totals.nodes],
      [words.podsAsked, totals.podsAsked],
      [words.podsHosted, totals.podsHosted],
      [words.podsPending, podsPending],
      [words.podsRunAtMost, podsRunAtMost],
      [words.available, totals.available],
      [words.held, held?.held],
      [words.primaries, held && sumOf(held, 'primaries')],
      [words.assigned, held && sumOf(held, 'assigned')],
      [words.idle, held?.warm],
      [words.remaining, totals.remaining],
      [words.short, totals.short],
      [words.nau, quotas.nau.used],
      [words.enis, quotas.enis.used],
      [words.generatedOn, generatedOn],
      [words.limitsSource, `https://github.com/${provenance.repository}`],
      [words.limitsVersion, provenance.version ?? provenance.commit],
      [words.limitsDate, provenance.date],
      [words.link, link],
      // Behind the others: a row keeps its place.
      [words.wanted, totals.held],
      [words.wantedIdle, totals.idle],
      [words.podsRun, podsRun(usage, run)?.pods],
      ...(totals.free < totals.remaining
        ? [[words.remainingForPrefixes, totals.remaining - totals.free]]
        : []),
      ...(ran && podsLeftByRun(verdict, ran) > 0 ? [[words.podsLeft, ran.podsPending]] : []),
    ],
  };
}

function sumOf({ subnets }: WhatIsHeld, of: 'primaries' | 'assigned'): number {
  return subnets.reduce((sum, subnet) => sum + subnet[of], 0);
}

/** Of the run and the plan at rest the graver, as the page says it. */
function runVerdict(
  run: RunTold,
  atRest: VerdictKind,
  words: PlanCsvInput['labels']['summary'],
): string {
  switch (run.status) {
    case 'done':
      return run.verdict.kind === 'unknown'
        ? words.notRun('not-run')
        : words.verdicts[graver(atRest, run.verdict.kind)];
    case 'checking':
      return words.checking(run.scenario);
    case 'not-run':
    case 'faulty':
      return words.notRun(run.status);
  }
}
