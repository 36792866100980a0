import { actions, usePlanner } from '@/store';
import { NotLoaded } from '@/ui/shared/lazy';

const NAMES = {
  EXPRESSION_WAITS: 'expression',
  LIVE_WAITS: 'live',
  TYPE_WAITS: 'types',
} as const;

/** What the plan can't be read without, where it could not be had. */
export function LostParts() {
  const lost = usePlanner((state) => state.partsLost);
  return lost?.parts.map((part) => (
    <NotLoaded
      key={`${part} ${lost.isAgain}`}
      part={NAMES[part]}
      place="rounded-xl bg-warn-soft px-4 py-2"
      isAgain={lost.isAgain}
      onRetry={actions.reread}
    />
  ));
}
