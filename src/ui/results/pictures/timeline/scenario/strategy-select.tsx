import { UPGRADE_STRATEGIES } from '@/engine/over-time';
import { drifts, type EventText, upgradesPods } from '@/plan';
import { useAllMessages, usePlanner } from '@/store';
import { hasNumbers } from '@/store/document';
import { optionsOf, SelectBox } from '@/ui/shared/controls';
import { patchEvent } from './edit-events';

interface StrategySelectProps {
  /** An upgrade of the plan's scenario. */
  readonly event: EventText;
  readonly className?: string;
}

/** How an upgrade replaces nodes. */
export function StrategySelect({ event, className = '' }: StrategySelectProps) {
  const { scenario: words } = useAllMessages().timeline;
  const { id, strategy } = event;
  const isDrift = useDrifts({ ...event, strategy: 'default' });
  const names = isDrift ? { ...words.strategies, default: words.drifts } : words.strategies;
  // Only managed node groups have it: a link that has it all the same is run as it is told.
  const offered = UPGRADE_STRATEGIES.filter((each) => !isDrift || each !== 'minimal');
  return (
    <SelectBox
      className={className}
      label={words.strategy}
      value={isDrift && strategy === 'minimal' ? 'default' : strategy}
      options={optionsOf(offered, names)}
      onChange={(next) => patchEvent(id, { strategy: next })}
    />
  );
}

/** Of the plan as it was read last. */
export function useDrifts(event: Pick<EventText, 'kind' | 'strategy' | 'group'>): boolean {
  return usePlanner(({ answer }) => hasNumbers(answer) && drifts(event, answer.plan));
}

export function useUpgradesPods(event: Pick<EventText, 'kind' | 'group'>): boolean {
  return usePlanner(({ answer }) => hasNumbers(answer) && upgradesPods(event, answer.plan));
}
