import { OBJECTIVES } from '@/engine/over-time';
import { actions, useAllMessages, usePlanner } from '@/store';
import { optionsOf, Segmented, TextButton } from '@/ui/shared/controls';

interface SettingsObjectiveProps {
  readonly isTyping: boolean;
  /** What was typed is being tried. */
  readonly isTryingOwn: boolean;
  readonly onType: () => void;
}

/** What settings are to have little of; in the link, and no change of the plan. */
export function SettingsObjective({ isTyping, isTryingOwn, onType }: SettingsObjectiveProps) {
  const { charts, questions } = useAllMessages();
  const { search: words } = charts;
  const objective = usePlanner((state) => state.view.objective);
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2 text-12 min-[85rem]:text-13">
      <span aria-hidden="true">{words.objective}</span>
      <Segmented
        small
        label={words.objective}
        value={objective}
        options={optionsOf(OBJECTIVES, words.objectives)}
        onChange={(chosen) => actions.look({ objective: chosen })}
      />
      <span className="ml-auto text-muted">{isTryingOwn && questions.checking}</span>
      <TextButton data-print="no" aria-expanded={isTyping} onClick={onType}>
        + {words.own}
      </TextButton>
    </div>
  );
}
