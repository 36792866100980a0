import type { PlacedBlock } from '@/plan';
import { useAllMessages } from '@/store';
import { classes } from '@/ui/shared/look';
import { type BlockPart, blockName, blockParts } from './needs-view';

interface NeedsBlockProps {
  readonly block: PlacedBlock;
  /** CSS colour of a zone's subnets. */
  readonly colourOf: (zone: string) => string;
}

/** The range that holds all subnets, to scale. */
export function NeedsBlock({ block, colourOf }: NeedsBlockProps) {
  const messages = useAllMessages();
  const { needs: words } = messages;
  return (
    <div>
      <p className="flex min-h-8 flex-wrap items-center gap-x-2 sm:pr-28 text-12 print:pr-0">
        <span className={classes('font-semibold', block.isPlaced && 'font-mono')}>
          {blockName(block, messages)}
        </span>
        {block.left > 0 && <span className="text-muted">{words.leftFree(block.left)}</span>}
      </p>
      <ul className="flex h-8 overflow-hidden rounded-md border border-line text-12">
        {blockParts(block).map((part) => (
          <li
            key={part.key}
            title={part.kind === 'sized' ? `${part.zone} ${part.label}` : undefined}
            style={{ flexGrow: part.size, ...lookOf(part, colourOf) }}
            className={classes(
              'swatch flex min-w-0 basis-0 overflow-hidden leading-7.5 whitespace-nowrap',
              part.kind !== 'further' && 'px-1.5',
              part.kind === 'sized' && 'flex-wrap content-start',
              part.kind === 'free' && 'bg-sunken text-muted',
              part.kind === 'further' && 'bg-chart-reserved',
            )}
          >
            {part.kind === 'sized' && <SizedPart part={part} />}
            {part.kind === 'free' && <span className="truncate">{words.free}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What has no room takes a line below, out of sight: the name, the range with its size or the size alone are whole. */
function SizedPart({ part: { zone, label } }: { readonly part: BlockPart }) {
  return (
    <>
      {/* Of no width, and first: what is first in a line stays there whether it has room or not. */}
      <span className="h-7.5 w-0" />
      {zone !== undefined && <span className="h-7.5 pr-1 font-semibold">{zone}</span>}
      <span className="flex h-7.5 shrink grow basis-[3ch] flex-wrap content-end overflow-hidden">
        <span className="h-7.5">{label.replace(/\/.*/, '')}</span>
        <span className="h-7.5">{label.replace(/.*\//, '/')}</span>
      </span>
    </>
  );
}

function lookOf({ kind, zone }: BlockPart, colourOf: (zone: string) => string) {
  if (kind !== 'sized' || zone === undefined) return {};
  const colour = colourOf(zone);
  return {
    background: `color-mix(in srgb, ${colour} 16%, var(--surface))`,
    boxShadow: `inset 3px 0 0 ${colour}`,
  };
}
