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
      <p className="flex min-h-8 flex-wrap items-center gap-x-2 pr-28 text-12 print:pr-0">
        <span className={classes('font-semibold', block.isPlaced && 'font-mono')}>
          {blockName(block, messages)}
        </span>
        {block.left > 0 && <span className="text-muted">{words.leftFree(block.left)}</span>}
      </p>
      <ul className="flex h-8 overflow-hidden rounded-md border border-line text-12">
        {blockParts(block).map((part) => (
          <li
            key={part.key}
            style={{ flexGrow: part.size, ...lookOf(part, colourOf) }}
            className={classes(
              'swatch flex min-w-0 basis-0 items-center gap-1 overflow-hidden whitespace-nowrap',
              part.kind !== 'further' && 'px-1.5',
              part.kind === 'free' && 'bg-sunken text-muted',
              part.kind === 'further' && 'bg-chart-reserved',
            )}
          >
            {part.kind === 'further' ? null : (
              <>
                {part.zone !== undefined && <span className="font-semibold">{part.zone}</span>}
                {part.kind === 'free' ? (
                  <span className="truncate">{words.free}</span>
                ) : (
                  <span>
                    {/* On a phone a third of a block has room for its size alone. */}
                    <span className="max-sm:hidden">{part.label.replace(/\/.*/, '')}</span>
                    {part.label.replace(/.*\//, '/')}
                  </span>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
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
