import { PREFIX_SIZE } from '@/engine';
import type { SubnetBar } from '@/ui/results/pictures/subnets/subnet-bars';
import type { Box } from './box';

interface BlockPartProps extends Box {
  readonly fill: string;
  readonly isFirst: boolean;
  readonly extent: number;
  readonly payload?: unknown;
  readonly background?: { readonly width?: number };
}

/** A part of the thin bar; the first one has the mark at what is wanted. */
export function BlockPart(props: BlockPartProps) {
  const { x = 0, y = 0, width = 0, height = 0, fill, isFirst, extent, payload, background } = props;
  const { usage, size, end } = payload as SubnetBar;
  const wanted = usage.blocks?.wanted;
  const unit = ((background?.width ?? 0) / extent) * (end / size) * PREFIX_SIZE;
  return (
    <g>
      {width > 0 && (
        <rect x={x} y={y} width={Math.max(width - 1, 0.75)} height={height} fill={fill} />
      )}
      {isFirst && wanted !== undefined && (
        <rect
          x={x + wanted * unit - 1}
          y={y - 3}
          width={2}
          height={height + 6}
          fill="var(--chart-capacity)"
        />
      )}
    </g>
  );
}
