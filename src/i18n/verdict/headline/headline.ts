// Which of two verdicts is told: that of the plan at rest, or that of its scenario.
import { gravity, type PlanTotals, type Verdict, type VerdictKind } from '@/engine';
import { graver, type RunVerdict, waitedFor } from '@/engine/over-time';
import { waitTold } from '@/i18n/verdict/pods-told';
import {
  NOTHING_REQUIRED,
  notMet,
  openRequirement,
  type RequiredTold,
} from '@/i18n/verdict/required-told';
import type { RunTold } from '@/i18n/verdict/run-told';
import { type Tone, toneOf, waitTone } from '@/i18n/verdict/tone/tone';
import type { GraverRun, NotMet, NotRun, RestTold, TitleVerdict } from '@/i18n/verdict-values';
import { overTimeWords, type VerdictWords } from './over-time-words';

export type Headline =
  /** The scenario changes nothing of it. */
  | { readonly told: 'at-rest' }
  /** It fits at rest, and the scenario is being run. */
  | { readonly told: 'checking'; readonly what: 'scenario' | 'required' }
  /** It fits at rest, and nothing is known of the scenario. */
  | { readonly told: 'at-rest-only'; readonly because: NotRun }
  | { readonly told: 'over-time'; readonly run: GraverRun }
  /** Pods need not wait, but the plan does not hold what it is required to. */
  | { readonly told: 'not-met'; readonly failed: NotMet };

/**
 * The graver of the two, but that a requirement is not met comes before all but a plan whose pods wait
 * at rest in any order. A plan that fits at rest may still fail over time, or what it is required to hold:
 * before that is known it is never told as one that simply fits.
 */
export function headlineOf(
  verdict: Pick<Verdict, 'kind' | 'podsPending'>,
  run: RunTold,
  required: RequiredTold = NOTHING_REQUIRED,
): Headline {
  const { kind } = verdict;
  const failed = gravity(kind) < gravity('does-not-fit') ? notMet(required) : undefined;
  if (failed !== undefined) return { told: 'not-met', failed };
  const isKnown = run.status === 'done' && run.verdict.kind !== 'unknown';
  const told = isKnown ? graverRun(verdict, run.verdict) : undefined;
  if (told !== undefined) return { told: 'over-time', run: told };
  const open = openRequirement(required);
  if (kind !== 'fits' || (isKnown && open === undefined)) return { told: 'at-rest' };
  if (run.status === 'checking') return { told: 'checking', what: 'scenario' };
  if (open === 'checking') return { told: 'checking', what: 'required' };
  if (open === 'not-run') return { told: 'at-rest-only', because: 'required' };
  return { told: 'at-rest-only', because: run.status === 'faulty' ? 'faulty' : 'not-run' };
}

/** What is wrong without what is required, where that is something else; `undefined`: nothing. */
export function besidesRequirement(
  verdict: Pick<Verdict, 'kind' | 'podsPending'>,
  run: RunTold,
  { requirement }: NotMet,
): Headline | undefined {
  const without = headlineOf(verdict, run);
  const isElse =
    without.told === 'over-time' ? requirement !== 'scenario' : verdict.kind !== 'fits';
  return isElse ? without : undefined;
}

/** Red is a plan that fails at rest already: what fails in the scenario alone is red where that is told. */
export function headlineTone(
  verdict: Pick<Verdict, 'kind' | 'podsPending'>,
  run: RunTold,
  required?: RequiredTold,
): Tone {
  const unsettled = (tone: Tone) => (verdict.podsPending > 0 ? 'warn' : tone);
  switch (headlineOf(verdict, run, required).told) {
    case 'at-rest':
      return toneOf(verdict);
    case 'checking':
      return unsettled('checking');
    case 'at-rest-only':
      return unsettled('neutral');
    case 'over-time':
      return waitTone(verdict);
    case 'not-met':
      return 'bad';
  }
}

/** The headline in the title of the document. */
export function titleOf(
  answer: { readonly totals: Pick<PlanTotals, 'podsAsked'>; readonly verdict: Verdict },
  run: RunTold,
  messages: VerdictWords,
  required?: RequiredTold,
): string {
  const { kind, podsPending: pending } = answer.verdict;
  const headline = headlineOf(answer.verdict, run, required);
  const title = (of: Pick<TitleVerdict, 'wait' | 'when'>) =>
    messages.results.verdict.title({ kind, pending, ...of });
  switch (headline.told) {
    case 'at-rest':
      return title({ wait: waitTold(answer, run), when: whenAtRest(kind, run) });
    case 'over-time':
      return overTimeWords(messages).title(
        { told: restTold(answer.verdict, headline.run), kind, pending },
        headline.run,
        run.scenario,
      );
    case 'not-met': {
      const without = besidesRequirement(answer.verdict, run, headline.failed);
      const lacks = title({ when: headline.told });
      if (without?.told !== 'over-time') return lacks;
      return `${lacks}, ${overTimeWords(messages).inTitle(without.run, run.scenario)}`;
    }
    default:
      return title({ when: headline.told });
  }
}

/** What of the plan at rest is worth saying before a graver run: chosen here for title and sentence. */
export function restTold(
  { kind, podsPending }: Pick<Verdict, 'kind' | 'podsPending'>,
  run: Pick<GraverRun, 'kind'>,
): RestTold {
  if (podsPending === 0) return 'kind';
  const isCountedInRun = run.kind === 'pods-pending';
  if (kind === 'fits') return isCountedInRun ? 'nothing' : 'no-place';
  return isCountedInRun ? 'kind' : 'both';
}

/** What keeps nodes from working keeps them from it over time too; of all else a run may tell worse. */
function whenAtRest(kind: VerdictKind, { status }: RunTold): TitleVerdict['when'] {
  if (kind === 'cannot-work' || status === 'done') return 'settled';
  return status === 'checking' ? 'checking' : 'at-rest-only';
}

/** What the run tells beyond the plan at rest; `undefined`: nothing that is graver. */
export function graverRun(
  atRest: Pick<Verdict, 'kind' | 'podsPending'>,
  run: RunVerdict,
): GraverRun | undefined {
  const { subnet = '', quota, refused, stuck, podsPending } = run;
  const { pods } = run.waits;
  const kind = graver(atRest.kind, run.kind);
  const found = { subnet, quota, pods, subnets: waitedFor(run), refused, stuck };
  if (podsPending > atRest.podsPending && gravity(kind) < gravity('does-not-fit')) {
    return { ...found, kind: 'pods-pending', pods: podsPending, stuck: undefined };
  }
  if (kind === atRest.kind || kind === 'fits') return undefined;
  return kind === 'cannot-work' || subnet || quota ? { ...found, kind } : undefined;
}
