import { planQuestion } from '@/cli/ask/plan-question';
import { requiredOfPlan } from '@/cli/plan/required-of-plan';
import { runPlan } from '@/cli/plan/run-plan';
import type { AnsweredLink } from '@/cli/read-link';
import { requirementsJson } from '@/cli/report/required-report';
import { SOURCES } from '@/cli/sources';
import {
  cheapestChange,
  type FittingChange,
  type JudgedRequirement,
  type Requirements,
  requiredOf,
} from '@/engine';
import { requiredChanges } from '@/engine/over-time';
import { ENGLISH } from '@/i18n/english';
import { notMet, type RequiredOfChanges, scenarioName } from '@/i18n/verdict';
import { runOfRead } from '@/plan';

/** What makes the plan fit, and hold what the link requires, one change of each kind by who notices it. */
export const CHEAPEST_CHANGE = planQuestion({
  name: 'cheapest-change',
  inputs: {},
  answer: (link) => {
    const { plan, usage } = link;
    const { requirements: required } = plan;
    const { now, changes, ofNow, ofChanges } = found(link);
    const { kind, subnet, left, constraint, podsPending } = now;
    const isMet = (judged: readonly JudgedRequirement[]) =>
      judged.every(({ status }) => status === 'met');
    const fits = kind === 'fits' && podsPending === 0 && isMet(ofNow);
    const hasFitting = changes.some((_, index) => isMet(ofChanges[index] ?? []));
    return {
      json: {
        now: {
          verdict: kind,
          subnet: subnet ?? null,
          left: left ?? null,
          constraint: constraint ?? null,
        },
        changes: changes.map((change, index) =>
          changeJson(change, { required, judged: ofChanges[index] ?? [] }),
        ),
        requirements: requirementsJson({ required, judged: ofNow }),
        available: usage.totals.available,
      },
      sentences: ENGLISH.asked.cheapestChange(
        { now, changes },
        usage.totals.available,
        requiredOf(required).length === 0 ? undefined : told(link, ofNow, ofChanges),
      ),
      isFound: hasFitting || fits,
      saysFits: fits,
    };
  },
});

function found(link: AnsweredLink) {
  const { plan, cluster, usage } = link;
  const { requirements: required } = plan;
  if (requiredOf(required).length === 0 || plan.scenario.status === 'faulty') {
    return { ...cheapestChange(cluster), ofNow: [], ofChanges: [] };
  }
  const run = required.scenario ? runPlan(plan, usage) : undefined;
  const { judged: ofNow } = requiredOfPlan(link, run);
  const isHeldOverTime = ofNow.every(
    ({ requirement, status }) =>
      status !== 'failed' || requirement === 'keep-free' || requirement === 'growth',
  );
  const { scenario, seeds } = runOfRead(plan, SOURCES);
  const { required: ofChanges, ...changes } = requiredChanges(
    scenario,
    seeds,
    required,
    isHeldOverTime,
  );
  return { ...changes, ofNow, ofChanges };
}

function told(
  { plan }: AnsweredLink,
  ofNow: readonly JudgedRequirement[],
  ofChanges: readonly (readonly JudgedRequirement[])[],
): RequiredOfChanges {
  const { requirements: required, scenario } = plan;
  return {
    now: notMet({ required, judged: ofNow }),
    changes: ofChanges.map((judged) => notMet({ required, judged })),
    scenario: scenarioName(scenario),
  };
}

function changeJson(
  { rank, change, held, verdict }: FittingChange,
  of: { readonly required: Requirements; readonly judged: readonly JudgedRequirement[] },
): object {
  const what = ENGLISH.asked.changeNamed(change);
  const { podsPending } = verdict;
  const requirements = requirementsJson(of);
  const moved = change.kind === 'node-subnets' ? (change.moved ?? null) : null;
  return { rank, kind: change.kind, what, held, podsPending, requirements, moved };
}
