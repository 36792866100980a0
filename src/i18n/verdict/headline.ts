// Which of two verdicts is told: that of the plan at rest, or that of its scenario.
import type { Verdict, VerdictKind } from '@/engine';
import { graver, type RunVerdict } from '@/engine/over-time';
import type { GraverRun, NotRun, TitleVerdict } from '@/i18n/verdict-values';
import type { RunTold } from './run-told';
import { shortTone, type Tone, toneOf } from './tone';

export type Headline =
  /** The scenario changes nothing of it. */
  | { readonly told: 'at-rest' }
  /** It fits at rest, and the scenario is being run. */
  | { readonly told: 'checking' }
  /** It fits at rest, and nothing is known of the scenario. */
  | { readonly told: 'at-rest-only'; readonly because: NotRun }
  | { readonly told: 'over-time'; readonly run: GraverRun };

/**
 * The graver of the two. A plan that fits at rest may still fail over time, so that before its run
 * is done it is never told as one that simply fits.
 */
export function headlineOf({ kind }: Pick<Verdict, 'kind'>, run: RunTold): Headline {
  const isKnown = run.status === 'done' && run.verdict.kind !== 'unknown';
  const told = isKnown ? graverRun(kind, run.verdict) : undefined;
  if (told !== undefined) return { told: 'over-time', run: told };
  if (kind !== 'fits' || isKnown) return { told: 'at-rest' };
  if (run.status === 'checking') return { told: 'checking' };
  return { told: 'at-rest-only', because: run.status === 'faulty' ? 'faulty' : 'not-run' };
}

/** Red is a plan that fails at rest already: what fails in the scenario alone is red where that is told. */
export function headlineTone(verdict: Pick<Verdict, 'kind' | 'podsPending'>, run: RunTold): Tone {
  const unsettled = (tone: Tone) => (verdict.podsPending > 0 ? 'warn' : tone);
  switch (headlineOf(verdict, run).told) {
    case 'at-rest':
      return toneOf(verdict);
    case 'checking':
      return unsettled('checking');
    case 'at-rest-only':
      return unsettled('neutral');
    case 'over-time':
      return shortTone(verdict);
  }
}

/** The headline in the title of the document. */
export function titleVerdict(verdict: Verdict, run: RunTold): TitleVerdict {
  const headline = headlineOf(verdict, run);
  const { kind, podsPending: pending } = verdict;
  switch (headline.told) {
    case 'at-rest':
      return { kind, pending, when: whenAtRest(kind, run) };
    case 'over-time':
      return { kind: headline.run.kind, pending, when: 'over-time' };
    default:
      return { kind, pending, when: headline.told };
  }
}

/** What keeps nodes from working keeps them from it over time too; of all else a run may tell worse. */
function whenAtRest(kind: VerdictKind, { status }: RunTold): TitleVerdict['when'] {
  if (kind === 'cannot-work' || status === 'done') return 'settled';
  return status === 'checking' ? 'checking' : 'at-rest-only';
}

function graverRun(atRest: VerdictKind, run: RunVerdict): GraverRun | undefined {
  const { kind, subnet, quota, waits, refused } = run;
  const { pods } = waits;
  const inOthers = pods > run.pods;
  const told = graver(atRest, kind);
  if (told === atRest || told === 'fits') return undefined;
  if (told === 'cannot-work') return { kind: told, subnet: '', quota, pods, inOthers, refused };
  if (subnet === undefined && quota === undefined) return undefined;
  return { kind: told, subnet: subnet ?? '', quota, pods, inOthers, refused };
}
