// How many nodes of a group are safe, and how many replicas start, in sentences.
import type { CountedRequirements } from '@/engine';
import type { HeldCounts } from '@/engine/over-time';
import type { AllMessages } from '@/i18n/messages';
import { withoutMarks } from '@/i18n/wording/marks';
import type { MostOfGroup, PlanMost } from '@/plan';

/** With what an upgrade and a lost zone leave of it where that has been run, else at rest alone. */
export function groupSentences(
  { label, most, maximum, arePods }: MostOfGroup,
  { groups }: Pick<PlanMost, 'groups'>,
  { asked }: Pick<AllMessages, 'asked'>,
): readonly string[] {
  return maximum === undefined
    ? asked.mostNodesOfGroup(label, most, arePods)
    : asked.heldNodes(label, maximum, groups.length > 1, arePods);
}

/** The same with what is required of the plan. */
export function safeSentences(
  group: MostOfGroup,
  most: Pick<PlanMost, 'groups' | Counted>,
  messages: Pick<AllMessages, 'asked'>,
): readonly string[] {
  return [
    ...groupSentences(group, most, messages),
    ...messages.asked.countedRequirements(countedIn(most, group.maximum !== undefined)),
  ];
}

type Counted = 'requirements' | 'heldRequirements';

function countedIn(most: Pick<PlanMost, Counted>, isHeld: boolean): CountedRequirements {
  return isHeld ? most.heldRequirements : most.requirements;
}

/**
 * Up to how many replicas for the whole cluster hold, by the rule of the groups' nodes, and why no more: at
 * rest alone where that has not been run. `undefined`: the plan does not hold with the replicas that it has,
 * and that it has any is not said.
 */
export function replicasTold(
  most: Pick<PlanMost, 'replicas' | 'heldReplicas' | 'planned' | Counted>,
  { asked, needs }: Pick<AllMessages, 'asked' | 'needs'>,
): { readonly upTo: string; readonly why: string } | undefined {
  const { replicas, heldReplicas: held, planned } = most;
  if (replicas.more === undefined) return undefined;
  const upTo = held === undefined ? planned + replicas.more : heldCount(held);
  if (upTo < 0 && planned === 0) return undefined;
  return {
    upTo: upTo < 1 ? needs.noReplicas : needs.replicasUpTo(upTo),
    why: withoutMarks(
      [
        ...replicasSentences(most, asked),
        ...asked.countedRequirements(countedIn(most, held !== undefined)),
      ].join(' '),
    ),
  };
}

/** Those that start at rest; where an upgrade or a lost zone leaves fewer of them, these first. */
export function replicasSentences(
  { replicas, heldReplicas }: Pick<PlanMost, 'replicas' | 'heldReplicas'>,
  asked: AllMessages['asked'],
): readonly string[] {
  const fewer = heldReplicas === undefined ? [] : asked.heldReplicas(heldReplicas);
  return [...fewer, ...asked.moreReplicas(replicas, fewer.length > 0)];
}

/** −1: the plan does not hold without any either. */
export function heldCount({ atRest, upgrade, zoneLoss }: HeldCounts): number {
  return Math.min(atRest, upgrade.count, zoneLoss?.count ?? atRest);
}
