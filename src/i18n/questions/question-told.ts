// What is known of the questions that are worked out behind the answer.
import type { ZoneId } from '@/engine';
import type { ComparedGrowth, ComparedSettings, LateQuestion, ZoneLosses } from '@/plan';

/** `found` while it is being checked: what is known so far. */
export type QuestionTold<Found> =
  | { readonly status: 'checking'; readonly found: Found | undefined }
  | { readonly status: 'known'; readonly found: Found }
  /** Too large to be run unasked, or cancelled. */
  | { readonly status: 'waits-for-run' }
  /** The plan's scenario can't be read. */
  | { readonly status: 'unread' }
  | { readonly status: 'failed' };

/** As far as it is known. */
export function foundSoFar<Found>(told: QuestionTold<Found>): Found | undefined {
  return 'found' in told ? told.found : undefined;
}

export interface QuestionsTold extends Record<LateQuestion, QuestionTold<unknown>> {
  readonly 'zone-loss': QuestionTold<ZoneLosses>;
  readonly growth: QuestionTold<ComparedGrowth>;
  readonly settings: QuestionTold<ComparedSettings>;
}

/** The zone whose loss hurts most, as soon as that is known. */
export function hardestZone(losses: QuestionTold<ZoneLosses>): ZoneId | undefined {
  return losses.status === 'known' ? losses.found.hardest : undefined;
}
