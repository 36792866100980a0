import { useDeferredValue, useMemo } from 'react';
import { type ClusterPlan, type GroupUsage, heldOnOneNode } from '@/engine';
import { useAllMessages } from '@/store';
import { lazyPart } from '@/ui/shared/lazy';
import { type StairsView, stairsView } from './stairs-view';

const StairsDrawing = lazyPart(
  () => import('./stairs-drawing').then((module) => module.StairsDrawing),
  {
    part: 'chart',
    place: 'h-full',
    isPicture: true,
  },
);

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
  return (
    <StairsFigure
      view={view}
      sentence={words.stairs.found(view)}
      planned={words.mode[planned.mode]}
      other={otherMode && words.mode[otherMode.mode]}
    />
  );
}

export interface StairsFigureProps {
  readonly view: StairsView;
  readonly sentence: string;
  /** What the lines are of. */
  readonly planned: string;
  readonly other: string | undefined;
  /** The dashed line is not of the other mode of the same settings. */
  readonly isOfOtherSettings?: boolean;
}

export function StairsFigure(props: StairsFigureProps) {
  const { view, sentence, planned, other, isOfOtherSettings = false } = props;
  const { title } = useAllMessages().proof.nodeGroups.stairs;
  return (
    <figure>
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <span className="text-12 font-medium text-muted">{title}</span>
        <span className="flex flex-wrap gap-x-4 text-12 text-muted">
          <LineKey>{planned}</LineKey>
          {other !== undefined && <LineKey isDashed>{other}</LineKey>}
        </span>
      </figcaption>
      <p className="mt-1">{sentence}</p>
      <div role="img" aria-label={sentence} className="mt-2 h-44">
        <StairsDrawing view={view} otherName={isOfOtherSettings ? other : undefined} />
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
