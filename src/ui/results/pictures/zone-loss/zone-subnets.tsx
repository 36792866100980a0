import { shortTone, type Tone } from '@/i18n/verdict/tone';
import type { LostZone } from '@/plan';
import { useAllMessages } from '@/store/use-planner';
import { TONE_TEXT } from '@/ui/results/answer/tone';
import { PART_SWATCH } from '@/ui/results/pictures/subnets/holder-looks';
import { BAR_PARTS } from '@/ui/results/pictures/subnets/subnet-bars';
import { classes } from '@/ui/shared/look/classes';
import { SubnetSquare } from '@/ui/shared/look/subnet-square';
import { type ZoneBar, zoneBars } from './zone-bars';

/** Where past the end a bar breaks that goes on for longer than it is drawn. */
const BREAK_AT = 0.75;

interface ZoneSubnetsProps {
  readonly loss: LostZone;
  /** The largest value of the scale. */
  readonly extent: number;
  readonly colourOf: (label: string) => string;
}

/** The subnets that are left: who holds what once all has come to rest, and the nodes that they take. */
export function ZoneSubnets({ loss, extent, colourOf }: ZoneSubnetsProps) {
  const { zoneLoss: words, growth } = useAllMessages().charts;
  const { bars, others } = zoneBars(loss);
  const tone = shortTone(loss.atRest);
  return (
    <div className="mt-2 border-t border-line pt-2">
      <h5 className="text-12 text-muted">{words.atRest}</h5>
      <ul className="mt-1 grid grid-cols-1 gap-1.5">
        {bars.map((bar) => (
          <li key={bar.label}>
            <BarNames bar={bar} tone={tone} colour={colourOf(bar.label)} />
            <Bar bar={bar} extent={extent} />
          </li>
        ))}
        {others > 0 && <li className="text-12 text-muted">{growth.others(others)}</li>}
      </ul>
    </div>
  );
}

function BarNames({ bar, tone, colour }: { bar: ZoneBar; tone: Tone; colour: string }) {
  const { zoneLoss: words, subnets } = useAllMessages().charts;
  const { label, free, moreNodes } = bar;
  return (
    <p className="flex items-center gap-1.5 text-12">
      <SubnetSquare colour={colour} />
      <span className="truncate font-semibold" title={label}>
        {label}
      </span>
      {moreNodes > 0 && (
        <span className="whitespace-nowrap text-muted">{words.moreNodes(moreNodes)}</span>
      )}
      <span
        className={classes(
          'ml-auto font-semibold whitespace-nowrap',
          free < 0 ? TONE_TEXT[tone] : 'text-text',
        )}
      >
        {free < 0 ? subnets.endShort(-free) : subnets.endFree(free)}
      </span>
    </p>
  );
}

/** The parts in a row, the end of the subnet as a mark. */
function Bar({ bar: { drawn, end, isBroken }, extent }: { bar: ZoneBar; extent: number }) {
  const past = drawn.warmShort + drawn.podsShort;
  const share = (amount: number) => `${(amount * 100) / extent}%`;
  return (
    <div className="relative flex h-3.5" aria-hidden="true">
      {BAR_PARTS.filter((part) => drawn[part] > 0).map((part) => (
        <span
          key={part}
          className={classes('swatch shrink-0', PART_SWATCH[part])}
          style={{ width: share(drawn[part]) }}
        />
      ))}
      <span
        className="swatch absolute -inset-y-0.5 w-0.5 bg-chart-capacity"
        style={{ left: share(end) }}
      />
      {isBroken && (
        <span
          className="swatch absolute -inset-y-0.5 w-1.5 -skew-x-[24deg] border-x border-chart-capacity bg-surface"
          style={{ left: share(end + past * BREAK_AT) }}
        />
      )}
    </div>
  );
}
