import type { GroupUsage, PlanTotals } from '@/engine';
import { countedIn } from '@/engine';
import type { AllMessages } from '@/i18n';
import type { HeldTold } from '@/i18n/verdict';
import { ec2Nodes } from './group-cells';

/** What the node groups come to, in one line: where less is held than wanted, of the pods that have an address. */
export function foldedGroups(
  groups: readonly Pick<GroupUsage, 'kind' | 'nodes'>[],
  totals: PlanTotals,
  { held }: HeldTold,
  { nodeGroups: words }: AllMessages['proof'],
): string {
  const { podsHosted } = totals;
  const sum =
    held === undefined
      ? words.foldedWanted(totals.held, podsHosted, totals.idle)
      : words.foldedSum(held.held, podsHosted - held.waiting, held.warm);
  return `${words.folded(groups.length, ec2Nodes(groups), countedIn(groups))} · ${sum}`;
}
