import { type RepairView, repairView } from '@/i18n/verdict/repair-view';
import { scenarioName } from '@/i18n/verdict/run-told';
import type { OfferedRepair } from '@/plan';
import type { AnswerWithNumbers } from '@/store/document/answer';
import { applyRepair } from '@/store/document/apply-change';
import { type OfferedRepairs, useRepairs } from '@/store/simulation/use-repairs';
import { actions, planner, useAllMessages } from '@/store/use-planner';
import { useAppliedChange } from '@/ui/results/use-applied-change';
import { Chip } from '@/ui/shared/controls/chip';
import { classes } from '@/ui/shared/look/classes';
import { UndoIcon } from '@/ui/shared/look/icons';
import { TONE_TEXT } from './tone';

const MOST_REPAIRS = 3;

/** What was offered, and for which plan. */
interface Offer extends OfferedRepairs {
  readonly answer: AnswerWithNumbers;
}

/**
 * What would make the plan fit: each a click, and a click on the same place takes it back. The
 * other chips stay meanwhile, so that one can be tried after the other.
 */
export function RepairChips({ answer }: { readonly answer: AnswerWithNumbers }) {
  const messages = useAllMessages();
  const { applied, apply, takeBack } = useAppliedChange<Offer>();
  const now = { answer, ...useRepairs(answer) };
  const offer = applied?.before ?? now;
  const { plan, cluster } = offer.answer;
  const scenario =
    plan.scenario.status === 'read' ? scenarioName(plan.scenario.events) : 'scenario';
  const tryOut = ({ repair }: OfferedRepair, label: string) =>
    apply(label, offer, () => {
      if (applied !== undefined) actions.undo();
      applyRepair(planner, actions, repair);
    });
  const around = { cluster, scenario, isChecking: offer.isChecking };
  return offer.offered.slice(0, MOST_REPAIRS).map((offered) => {
    const view = repairView(offered, around, messages);
    const isApplied = applied?.label === view.label;
    return (
      <RepairChip
        key={view.label}
        view={view}
        isApplied={isApplied}
        onClick={isApplied ? takeBack : () => tryOut(offered, view.label)}
      />
    );
  });
}

interface RepairChipProps {
  readonly view: RepairView;
  readonly isApplied: boolean;
  readonly onClick: () => void;
}

function RepairChip({ view, isApplied, onClick }: RepairChipProps) {
  const words = useAllMessages().repairs;
  const { label, effect, tone, detail } = view;
  return (
    <Chip
      title={detail}
      onClick={onClick}
      className={classes(isApplied && 'border-accent! bg-accent-soft!')}
    >
      {isApplied ? (
        <>
          <UndoIcon className="size-3.5 shrink-0 text-accent" />
          {words.undo(label)}
        </>
      ) : (
        <span>
          {label} <span aria-hidden="true">→</span>{' '}
          <span className={classes('font-semibold', TONE_TEXT[tone])}>{effect}</span>
        </span>
      )}
    </Chip>
  );
}
