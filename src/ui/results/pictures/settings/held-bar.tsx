import { useAllMessages } from '@/store/use-planner';
import { STRIPED } from '@/ui/results/pictures/subnets/holder-looks';

export interface HeldBarProps {
  readonly held: number;
  readonly available: number;
  /** What the whole width stands for. */
  readonly most: number;
}

/** Held against available: a bar, a mark where the addresses end, stripes past it. */
export function HeldBar({ held, available, most }: HeldBarProps) {
  const words = useAllMessages().charts.settings;
  const share = (value: number) => `${(value * 100) / most}%`;
  const within = Math.min(held, available);
  return (
    <div
      role="img"
      aria-label={words.heldOf(held, available)}
      className="chart relative h-2.5 min-w-24"
    >
      <div
        className="absolute inset-y-0 left-0 rounded-[2px] border border-line bg-chart-free"
        style={{ width: share(available) }}
      />
      <div
        className="absolute inset-y-0 left-0 rounded-l-[2px] bg-chart-pods"
        style={{ width: share(within) }}
      />
      {held > available && (
        <div
          className={`absolute inset-y-0 ${STRIPED}`}
          style={{ left: share(available), width: share(held - available) }}
        />
      )}
      <div
        className="absolute -inset-y-0.5 w-0.5 -translate-x-1/2 bg-chart-capacity"
        style={{ left: share(available) }}
      />
    </div>
  );
}
