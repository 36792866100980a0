// The page's planner, and React's way to it.
import { useStore } from 'zustand';
import {
  type AllMessages,
  type Language,
  type Messages,
  type NumberFormat,
  numberFormat,
} from '@/i18n';
import { type Answer, createPlanner, type PlannerState, plannerActions } from './document';
import { allMessagesIn, fetchLanguage, messagesIn } from './spoken-language';

/** The one planner of the page. */
export const planner = createPlanner();
export const actions = plannerActions(planner);

export function usePlanner<Selected>(select: (state: PlannerState) => Selected): Selected {
  return useStore(planner, select);
}

export function useAnswer(): Answer {
  return usePlanner((state) => state.answer);
}

/** The sentences of the first sight, in the language of the page. */
export function useMessages(): Messages {
  return messagesIn(usePlanner((state) => state.language));
}

/** All sentences of the page; only for the parts that are fetched later, which bring these along. */
export function useAllMessages(): AllMessages {
  return allMessagesIn(usePlanner((state) => state.language));
}

export function useNumberFormat(): NumberFormat {
  return numberFormat(usePlanner((state) => state.language));
}

/** Changes the page's language once its sentences are there. */
export async function switchLanguage(language: Language): Promise<void> {
  await fetchLanguage(language);
  actions.setLanguage(language);
}
