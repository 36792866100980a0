import { PREFIX_SIZE } from '@/engine';
import { blockBar, wantedMark } from '@/ui/results/pictures/subnets/subnet-bars';
import type { StackProps } from './box';

const PARTS = ['sure', 'perhaps', 'never'] as const;

/** The thin bar of /28 blocks, with a mark at what is wanted. */
export function BlockParts({ bar, y, height, unit, fills }: StackProps) {
  const { usage, size, end: barEnd } = bar;
  const blocks = blockBar(usage);
  if (blocks === undefined) return null;
  const looks = { sure: 'var(--ok)', perhaps: fills.warmShort, never: fills.reserved };
  const block = unit * (barEnd / size) * PREFIX_SIZE;
  let end = 0;
  return (
    <g>
      {PARTS.map((part) => {
        const x = end;
        const width = blocks[part] * block;
        end += width;
        if (width <= 0) return null;
        const box = { x, y, height, width: Math.max(width - 1, 0.75) };
        return <rect key={part} {...box} fill={looks[part]} />;
      })}
      <rect
        x={wantedMark(bar) * unit - 1}
        y={y - 3}
        width={2}
        height={height + 6}
        fill="var(--chart-capacity)"
      />
    </g>
  );
}
