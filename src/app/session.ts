import { actions, planner } from '@/store';
import { startSession } from '@/store/session';

/** This visit of the page. */
export const session = startSession(window, planner, actions);
