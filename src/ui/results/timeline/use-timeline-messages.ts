import { TIMELINE_MESSAGES, type TimelineMessages } from '@/i18n/timeline';
import { usePlanner } from '@/store/use-planner';

/** The words of the timeline in the language of the page. */
export function useTimelineMessages(): TimelineMessages {
  return TIMELINE_MESSAGES[usePlanner((state) => state.language)];
}
