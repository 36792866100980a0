import { useId } from 'react';
import { Bar, BarChart, type BarShapeProps, Tooltip, XAxis, YAxis } from 'recharts';
import { PREFIX_SIZE } from '@/engine';
import { Part } from './bars/bar-part';
import { BarTooltip } from './bars/bar-tooltip';
import { BlockPart } from './bars/block-part';
import { Hatching, Stripes } from './bars/patterns';
import { BAR_PARTS, type BarPart, blockBar, type SubnetBar } from './subnet-bars';

export interface SubnetsDrawingProps {
  readonly bars: readonly SubnetBar[];
  readonly extent: number;
}

const BAR_HEIGHT = 22;
const CROWDED_BAR_HEIGHT = 16;
const CROWDED = 12;
const BLOCKS_HEIGHT = 7;
const BLOCK_PARTS = ['sure', 'perhaps', 'never'] as const;

/** The stacked bars alone; names and numbers stand around them in the frame. */
export function SubnetsDrawing({ bars, extent }: SubnetsDrawingProps) {
  const id = useId();
  const fills = fillsOf(id);
  const hasBlocks = bars.some(({ usage }) => usage.blocks !== undefined);
  return (
    <BarChart
      responsive
      layout="vertical"
      data={bars}
      style={{ width: '100%', height: '100%' }}
      margin={{ top: 0, right: 2, bottom: 0, left: 0 }}
      barSize={bars.length > CROWDED ? CROWDED_BAR_HEIGHT : BAR_HEIGHT}
      barGap={3}
      accessibilityLayer={false}
    >
      <Patterns id={id} />
      <XAxis type="number" domain={[0, extent]} hide />
      <YAxis type="category" dataKey="label" width={0} hide />
      <Tooltip
        cursor={false}
        isAnimationActive={false}
        content={({ active, payload }) =>
          active ? <BarTooltip bar={payload[0]?.payload as SubnetBar | undefined} /> : null
        }
      />
      {partBars(fills)}
      {hasBlocks && blockBars(fills, extent)}
    </BarChart>
  );
}

type Fills = Readonly<Record<BarPart, string>>;

/** The looks of the parts in SVG. */
function fillsOf(id: string): Fills {
  const pattern = (name: string) => `url(#${id}${name})`;
  return {
    reserved: pattern('reserved'),
    others: 'var(--chart-others)',
    primaries: 'var(--chart-primaries)',
    pods: 'var(--chart-pods)',
    warm: pattern('idle'),
    free: 'var(--chart-free)',
    warmShort: pattern('wanted'),
    podsShort: pattern('stripes'),
  };
}

function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <Hatching id={`${id}reserved`} ground="var(--chart-reserved)" line="var(--surface)" />
      <Hatching id={`${id}idle`} ground="var(--chart-idle)" line="var(--chart-pods)" />
      <Hatching id={`${id}wanted`} ground="none" line="var(--warn)" />
      <Stripes id={`${id}stripes`} />
    </defs>
  );
}

/** What holds the addresses, one bar of a stack each. */
function partBars(fills: Fills) {
  return BAR_PARTS.map((part) => (
    <Bar
      key={part}
      dataKey={(bar: SubnetBar) => bar.drawn[part]}
      stackId="subnet"
      isAnimationActive={false}
      minPointSize={0}
      shape={(shape: BarShapeProps) => <Part {...shape} part={part} fill={fills[part]} />}
    />
  ));
}

/** The thin bar of /28 blocks. */
function blockBars({ warmShort: perhaps, reserved: never }: Fills, extent: number) {
  const looks = { sure: 'var(--ok)', perhaps, never };
  return BLOCK_PARTS.map((part) => (
    <Bar
      key={part}
      dataKey={({ usage, size, end }: SubnetBar) =>
        ((blockBar(usage)?.[part] ?? 0) * PREFIX_SIZE * end) / size
      }
      stackId="blocks"
      barSize={BLOCKS_HEIGHT}
      isAnimationActive={false}
      minPointSize={0}
      shape={(shape: BarShapeProps) => (
        <BlockPart {...shape} extent={extent} isFirst={part === 'sure'} fill={looks[part]} />
      )}
    />
  ));
}
