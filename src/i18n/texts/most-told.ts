// How many nodes of a group are safe, and how many replicas start, in sentences.
import type { AllMessages } from '@/i18n/messages';
import { withoutMarks } from '@/i18n/wording/marks';
import type { MostOfGroup, PlanMost } from '@/plan';

/** With what an upgrade and a lost zone leave of it where that has been run, else at rest alone. */
export function groupSentences(
  { label, most, maximum }: MostOfGroup,
  { groups }: Pick<PlanMost, 'groups'>,
  { asked }: Pick<AllMessages, 'asked'>,
): readonly string[] {
  return maximum === undefined
    ? asked.mostNodesOfGroup(label, most)
    : asked.autoscalingMaximum(label, maximum, groups.length > 1);
}

/** The same with what is required of the plan. */
export function safeSentences(
  group: MostOfGroup,
  most: Pick<PlanMost, 'groups' | 'requirements'>,
  messages: Pick<AllMessages, 'asked'>,
): readonly string[] {
  return [
    ...groupSentences(group, most, messages),
    ...messages.asked.countedRequirements(most.requirements),
  ];
}

/** Up to how many replicas for the whole cluster start, and why no more; `undefined`: the plan does not run as it is. */
export function replicasTold(
  { replicas, planned, requirements }: Pick<PlanMost, 'replicas' | 'planned' | 'requirements'>,
  { asked, needs }: Pick<AllMessages, 'asked' | 'needs'>,
): { readonly upTo: string; readonly why: string } | undefined {
  if (replicas.more === undefined) return undefined;
  return {
    upTo: needs.replicasUpTo(planned + replicas.more),
    why: withoutMarks(
      [...asked.moreReplicas(replicas), ...asked.countedRequirements(requirements)].join(' '),
    ),
  };
}
