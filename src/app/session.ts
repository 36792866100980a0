import { startSession } from '@/store/session/session';
import { actions, planner } from '@/store/use-planner';

/** This visit of the page. */
export const session = startSession(window, planner, actions);
