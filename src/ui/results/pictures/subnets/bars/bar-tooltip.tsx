import { useAllMessages, useNumberFormat } from '@/store';
import { PART_SWATCH } from '@/ui/results/pictures/subnets/holder-looks';
import { HOLDERS, type SubnetBar } from '@/ui/results/pictures/subnets/subnet-bars';

/** What holds a subnet, and what is left or lacking. */
export function BarTooltip({ bar }: { readonly bar: SubnetBar }) {
  const words = useAllMessages().charts.subnets;
  const format = useNumberFormat();
  const { label, range, amounts, free, drawn } = bar;
  const isShort = free < 0;
  const shortPart = drawn.podsShort > 0 ? 'podsShort' : 'warmShort';
  return (
    <div className="rounded-lg border border-line bg-raised px-3 py-2 text-12 lifted">
      <p className="font-semibold">
        {label} <span className="font-mono font-normal text-muted">{range}</span>
      </p>
      <dl className="mt-1">
        {HOLDERS.map((holder) => (
          <TooltipRow
            key={holder}
            swatch={PART_SWATCH[holder]}
            label={words[holder]}
            value={format.count(amounts[holder])}
          />
        ))}
        <TooltipRow
          swatch={PART_SWATCH[isShort ? shortPart : 'free']}
          label={isShort ? words.short : words.free}
          value={format.count(Math.abs(free))}
        />
      </dl>
    </div>
  );
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
