import { OBJECTIVES } from '@/engine/over-time';
import type { ScenarioName } from '@/i18n';
import { actions, useAllMessages, usePlanner } from '@/store';
import { StrategySelect } from '@/ui/results/pictures/timeline/scenario/strategy-select';
import { optionsOf, SelectBox, TextButton } from '@/ui/shared/controls';

interface SettingsKnobsProps {
  /** So many settings are compared anyway. */
  readonly usual: number;
  readonly scenario: ScenarioName;
  readonly isTyping: boolean;
  /** What was typed is being tried. */
  readonly isTryingOwn: boolean;
  readonly onType: () => void;
}

/**
 * What is tried in which scenario, and what settings are to have little of: that is in the link, and no change
 * of the plan. Of an upgrade its strategy is the plan’s.
 */
export function SettingsKnobs(props: SettingsKnobsProps) {
  const { usual, scenario, isTyping, isTryingOwn, onType } = props;
  const { charts, questions } = useAllMessages();
  const { search: words } = charts;
  const objective = usePlanner((state) => state.view.objective);
  const [event, ...more] = usePlanner((state) => state.text.scenario.events);
  return (
    <div
      className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-4 py-2 text-13 max-[85rem]:text-12"
      data-print="no"
    >
      <span>{words.tryOn(usual, scenario)}</span>
      {event?.kind === 'upgrade' && more.length === 0 && <StrategySelect event={event} />}
      <span aria-hidden="true">{words.objective}</span>
      <SelectBox
        label={words.objective}
        value={objective}
        options={optionsOf(OBJECTIVES, words.objectives)}
        onChange={(chosen) => actions.look({ objective: chosen })}
      />
      <span className="ml-auto text-muted">{isTryingOwn && questions.checking}</span>
      <TextButton aria-expanded={isTyping} onClick={onType}>
        + {words.own}
      </TextButton>
    </div>
  );
}
