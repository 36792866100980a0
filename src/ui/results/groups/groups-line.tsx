import type { GroupUsage, PlanTotals } from '@/engine';
import type { HeldTold } from '@/i18n/verdict';
import { actions, useAllMessages } from '@/store';
import { ChevronRightIcon, WholeParts } from '@/ui/shared/look';
import { foldedGroups } from './folded-groups';

export interface GroupsLineProps {
  readonly groups: readonly Pick<GroupUsage, 'kind' | 'nodes'>[];
  readonly totals: PlanTotals;
  readonly told: HeldTold;
}

/** The node groups in one line under pictures that are not of the plan at rest; it leads there. */
export function GroupsLine({ groups, totals, told }: GroupsLineProps) {
  const { proof } = useAllMessages();
  return (
    <button
      type="button"
      onClick={() => actions.look({ question: 'at-rest' })}
      className="flex min-h-10 max-wide:min-h-11 w-full items-center gap-3 rounded-xl border border-line bg-surface px-4 text-left hover:bg-hover focus-visible:-outline-offset-2"
    >
      <span className="shrink-0 text-14 font-semibold sm:w-40">{proof.nodeGroups.title}</span>
      <WholeParts
        text={foldedGroups(groups, totals, told, proof)}
        className="h-5 flex-1 text-13/5 text-muted max-sm:text-right max-sm:[&_[data-part]>span]:text-left"
      />
      <ChevronRightIcon className="size-4 shrink-0 text-muted" />
    </button>
  );
}
