import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { formatCidr, type SubnetUsage, usableAddresses } from '@/engine';
import { type LayoutBlock, layoutBlocks, moveBlock, type Step, type VpcLayout } from '@/plan';
import { useAllMessages } from '@/store';
import { PART_SWATCH } from '@/ui/results/pictures/subnets/holder-looks';
import { amountsOf, HOLDERS } from '@/ui/results/pictures/subnets/subnet-bars';
import { useWide } from '@/ui/shared/browser';
import { classes } from '@/ui/shared/look';
import { announce } from '@/ui/shared/spoken';
import type { UsesTold } from './uses-told';
import { type DrawnPart, type DrawnRow, drawnRows } from './vpc-view';

/** What picture and table of the blocks need alike. */
export interface VpcBlocksProps {
  readonly layout: VpcLayout;
  /** The range of the chosen block. */
  readonly chosen: string;
  readonly usage: ReadonlyMap<string, SubnetUsage>;
  readonly uses: UsesTold;
  readonly colourOf: (block: LayoutBlock) => string;
  readonly onChoose: (block: LayoutBlock) => void;
  /** By a key; `undefined`: nothing is moved here. */
  readonly onMove?: (step: Step) => void;
}

/** All blocks to scale; small ones again below, enlarged. One of them is chosen: by a press or by arrow keys. */
export function VpcDrawing(props: VpcBlocksProps) {
  const { layout, chosen, onChoose, onMove } = props;
  const { vpc: words } = useAllMessages();
  const list = useRef<HTMLDivElement>(null);
  const isWide = useWide();
  const blocks = layoutBlocks(layout);
  const hasMoved = useRef(false);
  useLayoutEffect(() => {
    // The keyboard goes where the block goes.
    if (hasMoved.current)
      list.current?.querySelector<HTMLElement>(`[id="block-${chosen}"]`)?.focus();
    hasMoved.current = false;
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = blocks.findIndex(({ cidr }) => formatCidr(cidr) === chosen);
    const by = event.altKey ? MOVES[event.key] : undefined;
    if (event.altKey || event.ctrlKey || event.metaKey) {
      const block = blocks[at];
      if (by === undefined || block === undefined) return;
      event.preventDefault();
      const step = moveBlock(layout, block, by);
      if (!step.ok) announce(words.refused(step));
      else if (block.owner?.kind === 'subnet') {
        hasMoved.current = true;
        announce(words.moved(block.owner.name, formatCidr(step.cidr)));
      }
      onMove?.(step);
      return;
    }
    const next = blocks[nextPlace(event.key, at, blocks.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`[id="${optionId(next)}"]`)?.focus();
  };
  return (
    <div
      ref={list}
      role="listbox"
      aria-label={words.blocks}
      aria-orientation="horizontal"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      className="chart"
    >
      {drawnRows(layout, isWide ? 4 : 3).map((row) => (
        <Row key={formatCidr(row.range)} row={row} {...props} />
      ))}
    </div>
  );
}

const MOVES: Readonly<Record<string, 1 | -1 | undefined>> = { ArrowUp: -1, ArrowDown: 1 };

function optionId({ cidr }: LayoutBlock): string {
  return `block-${formatCidr(cidr)}`;
}

function nextPlace(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function Row({ row, ...props }: VpcBlocksProps & { readonly row: DrawnRow }) {
  const { vpc: words } = useAllMessages();
  const range = formatCidr(row.range);
  return (
    <div role="presentation" className="mt-1">
      {row.above !== undefined && <Fan from={row.above.from} to={row.above.to} />}
      <p className="flex gap-2 text-12" aria-hidden="true">
        <span className="font-mono">{range}</span>
        {row.times > 1 && (
          <span className="text-muted">{words.row('', row.times).replace(/^, /, '')}</span>
        )}
      </p>
      <div className="flex h-17 gap-px">
        {row.parts.map((part) =>
          part.kind === 'block' ? (
            <Block key={formatCidr(part.block.cidr)} part={part} {...props} />
          ) : (
            <Group key={formatCidr(part.range)} part={part} />
          ),
        )}
      </div>
    </div>
  );
}

/** From where the row above has a range to the whole width. */
function Fan({ from, to }: { readonly from: number; readonly to: number }) {
  return (
    <svg
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="block h-3 w-full"
    >
      <path
        d={`M${from * 100} 0L0 10M${to * 100} 0L100 10`}
        fill="none"
        stroke="var(--muted)"
        strokeDasharray="3 3"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

const UNUSED = 'repeating-linear-gradient(-45deg, var(--line) 0 1px, var(--chart-free) 1px 7px)';

function Block({
  part: { block, share },
  chosen,
  usage,
  uses,
  colourOf,
  onChoose,
}: Omit<VpcBlocksProps, 'layout'> & { readonly part: Extract<DrawnPart, { kind: 'block' }> }) {
  const { vpc: words } = useAllMessages();
  const { cidr, owner } = block;
  const range = formatCidr(cidr);
  const isChosen = range === chosen;
  const held = usage.get(range);
  const colour = colourOf(block);
  const isSubnet = owner?.kind === 'subnet';
  const leastShown = useWide() ? 0.1 : 0.3;
  const usable = usableAddresses(cidr.prefixLength);
  const name = isSubnet ? owner.name : owner === undefined ? words.unused : words.takenBlock;
  const room = held && (held.free < 0 ? words.short(-held.free) : words.free(held.free));
  const told = [
    name,
    range,
    ...(isSubnet ? [uses[owner.use], words.usable(usable), room ?? ''] : []),
  ];
  return (
    <button
      type="button"
      id={optionId(block)}
      role="option"
      aria-selected={isChosen}
      aria-label={told.filter((each) => each !== '').join(', ')}
      title={told.filter((each) => each !== '').join(', ')}
      tabIndex={isChosen ? 0 : -1}
      onClick={() => onChoose(block)}
      className={classes(
        'swatch relative flex min-w-0 basis-0 flex-col overflow-hidden rounded-md border border-line px-1.5 py-1 text-left text-12 whitespace-nowrap',
        owner === undefined && 'text-muted',
      )}
      style={{
        flexGrow: share,
        background: isSubnet
          ? `color-mix(in srgb, ${colour} 14%, var(--surface))`
          : owner === undefined
            ? UNUSED
            : 'var(--chart-reserved)',
        boxShadow: isSubnet ? `inset 3px 0 0 ${colour}` : undefined,
        outline: isChosen ? '2px solid var(--accent)' : undefined,
        outlineOffset: '-2px',
      }}
    >
      <span className="flex min-w-0 gap-1">
        <span className={classes('truncate', isSubnet && 'font-semibold')}>{name}</span>
      </span>
      <span className="truncate font-mono">
        {share < leastShown ? `/${cidr.prefixLength}` : range}
      </span>
      {held !== undefined && (
        <span className="mt-auto flex flex-col gap-px">
          {share >= leastShown && (
            <span
              className={classes(
                'truncate font-medium',
                held.free < 0 ? 'text-warn' : 'text-muted',
              )}
            >
              {room}
            </span>
          )}
          <Fill usage={held} />
        </span>
      )}
    </button>
  );
}

/** What is held of the block, to the block’s own scale. */
function Fill({ usage }: { readonly usage: SubnetUsage }) {
  const amounts = amountsOf(usage);
  return (
    <span className="flex h-2 overflow-hidden rounded-sm bg-surface" aria-hidden="true">
      {HOLDERS.map((holder) => (
        <span
          key={holder}
          className={PART_SWATCH[holder]}
          style={{
            width: `${(amounts[holder] / Math.max(usage.size, usage.size - usage.free)) * 100}%`,
          }}
        />
      ))}
    </span>
  );
}

function Group({ part }: { readonly part: Extract<DrawnPart, { kind: 'group' }> }) {
  const { vpc: words } = useAllMessages();
  const { range, subnets, share } = part;
  return (
    <div
      aria-hidden="true"
      title={words.group(subnets, formatCidr(range))}
      className="flex min-w-0 basis-0 flex-col overflow-hidden rounded-md border border-dashed border-field-line px-1.5 py-1 text-12 text-muted"
      style={{ flexGrow: share }}
    >
      <span className="truncate max-wide:hidden">{words.subnetsIn(subnets)}</span>
      <span className="truncate font-mono">/{range.prefixLength}</span>
      <span className="truncate max-wide:hidden">{words.enlargedBelow}</span>
    </div>
  );
}
