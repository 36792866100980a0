import type { PlanTotals } from '@/engine';
import type { HeldTold } from '@/i18n/verdict';
import { actions, useAllMessages } from '@/store';
import { ChevronRightIcon } from '@/ui/shared/look';

export interface GroupsLineProps {
  readonly groups: number;
  readonly totals: PlanTotals;
  readonly told: HeldTold;
}

/** The node groups in one line under pictures that are not of the plan at rest; it leads there. */
export function GroupsLine({ groups, totals, told: { held } }: GroupsLineProps) {
  const words = useAllMessages().proof.nodeGroups;
  return (
    <button
      type="button"
      onClick={() => actions.look({ question: 'at-rest' })}
      className="flex min-h-10 max-wide:min-h-11 w-full items-center gap-3 rounded-xl border border-line bg-surface px-4 text-left hover:bg-hover focus-visible:-outline-offset-2"
    >
      <span className="w-40 shrink-0 text-14 font-semibold">{words.title}</span>
      <span className="min-w-0 flex-1 truncate text-13 text-muted">
        {words.folded(groups, totals.nodes)} ·{' '}
        {held === undefined
          ? words.foldedWanted(totals.held, totals.podsHosted, totals.idle)
          : words.foldedSum(held.held, totals.podsHosted, held.warm)}
      </span>
      <ChevronRightIcon className="size-4 shrink-0 text-muted" />
    </button>
  );
}
