// How many nodes of a group are safe, in sentences.
import type { AllMessages } from '@/i18n/messages';
import type { MostOfGroup, PlanMost } from '@/plan';

/** With what an upgrade and a lost zone leave of it where that has been run, else at rest alone. */
export function safeSentences(
  { label, most, maximum }: MostOfGroup,
  { groups }: Pick<PlanMost, 'groups'>,
  { asked }: Pick<AllMessages, 'asked'>,
): readonly string[] {
  return maximum === undefined
    ? asked.mostNodesOfGroup(label, most)
    : asked.autoscalingMaximum(label, maximum, groups.length > 1);
}
