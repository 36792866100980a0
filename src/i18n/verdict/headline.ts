// Which of two verdicts is told: that of the plan at rest, or that of its scenario.
import { VERDICTS, type Verdict } from '@/engine';
import type { GraverRun, NotRun, TitleVerdict } from '@/i18n/verdict-values';
import type { RunTold } from './run-told';

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
  const graver = run.status === 'done' ? graverThan(kind, run.verdict) : undefined;
  if (graver !== undefined) return { told: 'over-time', run: graver };
  if (kind !== 'fits' || run.status === 'done') return { told: 'at-rest' };
  if (run.status === 'checking') return { told: 'checking' };
  return { told: 'at-rest-only', because: run.status };
}

/** The headline in the title of the document. */
export function titleVerdict(verdict: Verdict, run: RunTold): TitleVerdict {
  const headline = headlineOf(verdict, run);
  const { kind, podsPending: pending } = verdict;
  switch (headline.told) {
    case 'at-rest':
      return { kind, pending, when: 'settled' };
    case 'over-time':
      return { kind: headline.run.kind, pending, when: 'over-time' };
    default:
      return { kind, pending, when: headline.told };
  }
}

function graverThan(
  atRest: Verdict['kind'],
  { kind, subnet, pods }: Extract<RunTold, { status: 'done' }>['verdict'],
): GraverRun | undefined {
  if (kind === 'fits' || kind === 'cannot-work' || subnet === undefined) return undefined;
  const isGraver = VERDICTS.indexOf(kind) > VERDICTS.indexOf(atRest);
  return isGraver ? { kind, subnet, pods } : undefined;
}
