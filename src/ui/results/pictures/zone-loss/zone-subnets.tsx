import type { LostZone } from '@/plan';
import { useAllMessages } from '@/store';
import { barEndTold, END_TONE } from '@/ui/results/pictures/subnets/bar-end';
import { PlainBar } from '@/ui/results/pictures/subnets/bars/plain-bar';
import { CutName, classes, SubnetSquare } from '@/ui/shared/look';
import { type ZoneBar, zoneBars } from './zone-bars';

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
  return (
    <div className="mt-2 border-t border-line pt-2">
      <h5 className="text-12 text-muted">{words.atRest}</h5>
      <ul className="mt-1 grid grid-cols-1 gap-1.5">
        {bars.map((bar) => (
          <li key={bar.label}>
            <BarNames bar={bar} colour={colourOf(bar.label)} />
            <PlainBar bar={bar} extent={extent} />
          </li>
        ))}
        {others > 0 && <li className="text-12 text-muted">{growth.others(others)}</li>}
      </ul>
    </div>
  );
}

function BarNames({ bar, colour }: { bar: ZoneBar; colour: string }) {
  const { zoneLoss: words, subnets } = useAllMessages().charts;
  const { label, moreNodes, morePods } = bar;
  const { tone, text } = barEndTold(bar, false, subnets);
  return (
    <p className="flex items-center gap-1.5 text-12">
      <SubnetSquare colour={colour} />
      <CutName name={label} className="font-semibold" />
      {moreNodes + morePods > 0 && (
        <span className="whitespace-nowrap text-muted">{words.more(moreNodes, morePods)}</span>
      )}
      <span className={classes('ml-auto font-semibold whitespace-nowrap', END_TONE[tone])}>
        {text}
      </span>
    </p>
  );
}
