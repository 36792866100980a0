// Which questions are worked out behind a plan's run without being asked for.
import { type RunWork, startsUnasked } from '@/engine/over-time';
import type { LateQuestion } from '@/plan';

/** Questions that take runs; growth is judged at rest. */
export const RUN_QUESTIONS = ['zone-loss', 'settings'] as const;
/** Settings are about so many scenarios, each run as the plan's own: in it, and with `minimal`. */
const SCENARIOS_OF_SETTINGS = 20;

/** Whether a question is answered while nobody has asked for it. */
export function isAnsweredUnasked(question: LateQuestion, work: RunWork): boolean {
  switch (question) {
    case 'growth':
      return true;
    case 'zone-loss':
      return startsUnasked(work);
    case 'settings':
      return startsUnasked(work, SCENARIOS_OF_SETTINGS);
  }
}
