import { UPGRADE_STRATEGIES } from '@/engine/over-time';
import type { EventText } from '@/plan';
import { useAllMessages } from '@/store';
import { optionsOf, SelectBox } from '@/ui/shared/controls';
import { patchEvent } from './edit-events';

interface StrategySelectProps {
  /** An upgrade of the plan's scenario. */
  readonly event: Pick<EventText, 'id' | 'strategy'>;
  readonly className?: string;
}

/** How an upgrade replaces nodes. */
export function StrategySelect({ event: { id, strategy }, className = '' }: StrategySelectProps) {
  const { scenario: words } = useAllMessages().timeline;
  return (
    <SelectBox
      className={className}
      label={words.strategy}
      value={strategy}
      options={optionsOf(UPGRADE_STRATEGIES, words.strategies)}
      onChange={(next) => patchEvent(id, { strategy: next })}
    />
  );
}
