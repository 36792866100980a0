import { useDeferredValue, useMemo } from 'react';
import { type ClusterPlan, type GroupUsage, heldOnOneNode } from '@/engine';
import { useAllMessages } from '@/store/use-planner';
import { lazyPart } from '@/ui/shared/lazy';
import { stairsView } from './stairs-view';

const StairsDrawing = lazyPart(async () => (await import('./stairs-drawing')).StairsDrawing, {
  part: 'chart',
  place: 'h-full',
  isPicture: true,
});

const HEIGHT = 176;

export interface NodeStairsProps {
  readonly group: GroupUsage;
  readonly cluster: ClusterPlan;
}

/** What one node of the group holds by its pods, in both modes where both can be. */
export function NodeStairs({ group, cluster }: NodeStairsProps) {
  const words = useAllMessages().proof.nodeGroups;
  // A key that is typed does not wait for it.
  const plan = useDeferredValue(cluster);
  const usage = useDeferredValue(group);
  const found = useMemo(() => heldOnOneNode(plan, usage), [plan, usage]);
  const view = found && stairsView(found, usage);
  if (found === undefined || view === undefined) return null;
  const { planned, otherMode } = found;
  const sentence = words.stairs.found(view);
  return (
    <figure>
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <span className="text-12 font-medium text-muted">{words.stairs.title}</span>
        <span className="flex flex-wrap gap-x-4 text-12 text-muted">
          <LineKey>{words.mode[planned.mode]}</LineKey>
          {otherMode && <LineKey isDashed>{words.mode[otherMode.mode]}</LineKey>}
        </span>
      </figcaption>
      <p className="mt-1">{sentence}</p>
      <div role="img" aria-label={sentence} className="mt-2" style={{ height: HEIGHT }}>
        <StairsDrawing view={view} />
      </div>
    </figure>
  );
}

interface LineKeyProps {
  readonly isDashed?: boolean;
  readonly children: string;
}

function LineKey({ isDashed = false, children }: LineKeyProps) {
  return (
    <span className="flex items-center gap-1.5">
      <svg width={18} height={4} aria-hidden="true">
        <path
          d="M0 2h18"
          stroke={isDashed ? 'var(--muted)' : 'var(--accent)'}
          strokeWidth={2}
          strokeDasharray={isDashed ? '4 3' : undefined}
        />
      </svg>
      {children}
    </span>
  );
}
