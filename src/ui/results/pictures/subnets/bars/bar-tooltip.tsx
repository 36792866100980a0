import { useAllMessages, useNumberFormat } from '@/store';
import { holderName, PART_SWATCH } from '@/ui/results/pictures/subnets/holder-looks';
import { type BarPart, holdersIn, type SubnetBar } from '@/ui/results/pictures/subnets/subnet-bars';
import { ShortZones } from '@/ui/shared/look';

/** What holds a subnet, and what is left or lacking. */
export function BarTooltip({ bar }: { readonly bar: SubnetBar }) {
  const words = useAllMessages().charts.subnets;
  const format = useNumberFormat();
  const { label, range, amounts } = bar;
  const isWanted = bar.held === undefined;
  return (
    <div className="rounded-lg border border-line bg-raised px-3 py-2 text-12 lifted">
      <p className="font-semibold">
        <ShortZones text={label} />{' '}
        <span className="font-mono font-normal text-muted">{range}</span>
      </p>
      <dl className="mt-1">
        {holdersIn([amounts]).map((holder) => (
          <TooltipRow
            key={holder}
            swatch={PART_SWATCH[holder]}
            label={holderName(holder, isWanted, words)}
            value={format.count(amounts[holder])}
          />
        ))}
        {leftOf(bar).map(([part, label, value]) => (
          <TooltipRow
            key={label}
            swatch={PART_SWATCH[part]}
            label={words[label]}
            value={format.count(value)}
          />
        ))}
      </dl>
    </div>
  );
}

type Left = readonly [part: BarPart, label: BarPart | 'short' | 'shortBeyond', value: number];

/** What is free, what is wanted and not there, and how much of that is more than what is free. */
function leftOf({ usage, held }: SubnetBar): readonly Left[] {
  const { keptForPrefixes, free } = held ?? usage;
  const kept: readonly Left[] =
    keptForPrefixes > 0 ? [['forPrefixes', 'forPrefixes', keptForPrefixes]] : [];
  if (held === undefined) {
    return [...kept, free < 0 ? ['warmShort', 'short', -free] : ['free', 'free', free]];
  }
  const { missing, waiting, short, isChance } = held;
  const lacks = isChance ? 'podsMayLack' : 'podsShort';
  const all: readonly Left[] = [
    ...kept,
    ['free', 'free', free],
    ['warmShort', 'warmShort', missing],
    ['warmShort', 'shortBeyond', short],
    [lacks, lacks, waiting],
  ];
  return all.filter(([part, , value]) => part === 'free' || value > 0);
}

function TooltipRow(props: {
  readonly swatch: string;
  readonly label: string;
  readonly value: string;
}) {
  return (
    <div className="flex items-center gap-1.5">
      <span className={`swatch size-2.5 rounded-[2px] ${props.swatch}`} />
      <dt className="text-muted">{props.label}</dt>
      <dd className="ml-auto pl-4">{props.value}</dd>
    </div>
  );
}
