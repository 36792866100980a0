import { startSession } from '@/store/session';
import { actions, planner } from '@/store/use-planner';

/** This visit of the page. */
export const visit = startSession(window, planner, actions);
