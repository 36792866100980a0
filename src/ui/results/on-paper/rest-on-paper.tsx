import { PREFIX_SIZE } from '@/engine';
import type { HeldTold } from '@/i18n/verdict';
import { useAllMessages, useNumberFormat } from '@/store';
import { subnetColour } from '@/store/derived';
import { useHeld } from '@/store/simulation';
import { Legend } from '@/ui/results/pictures/frame/legend';
import { barEndTold, END_TONE } from '@/ui/results/pictures/subnets/bar-end';
import { PlainBar } from '@/ui/results/pictures/subnets/bars/plain-bar';
import {
  BLOCK_SWATCH,
  blockItems,
  holderName,
  legendItems,
  MARK_SWATCH,
} from '@/ui/results/pictures/subnets/holder-looks';
import { podShortIn } from '@/ui/results/pictures/subnets/pod-short-in';
import {
  amountsOf,
  blockBar,
  holdersIn,
  isKeptForPrefixes,
  type SubnetBar,
  subnetBars,
  wantedMark,
} from '@/ui/results/pictures/subnets/subnet-bars';
import { subnetsFinding, subnetsSum } from '@/ui/results/pictures/subnets/subnets-finding';
import { waitColumn } from '@/ui/results/pictures/subnets/subnets-table';
import { classes, SubnetSquare } from '@/ui/shared/look';
import { ReportPart, ReportTable } from '@/ui/shared/paper';
import type { PaperPictureProps } from './paper-picture';

/** A bar for each subnet, all on one scale, and the numbers of each. */
export function RestOnPaper({ answer, title }: PaperPictureProps) {
  const messages = useAllMessages();
  const { scaled } = messages.charts.subnets;
  const told = useHeld(answer);
  const sum = subnetsSum(answer.usage, told, messages);
  const { ownScale } = subnetBars(answer.usage.subnets);
  return (
    <ReportPart
      title={title}
      finding={subnetsFinding(answer.usage, messages, told)}
      description={ownScale ? `${sum}. ${scaled}` : sum}
      picture={<Bars answer={answer} told={told} />}
    >
      <Numbers answer={answer} told={told} />
    </ReportPart>
  );
}

interface ToldProps extends Pick<PaperPictureProps, 'answer'> {
  readonly told: HeldTold;
}

function Bars({ answer, told }: ToldProps) {
  const words = useAllMessages().charts.subnets;
  const { bars, extent } = subnetBars(
    answer.usage.subnets,
    told.held?.subnets,
    podShortIn(answer, told),
  );
  return (
    <div className="mt-2">
      {bars.map((bar) => (
        <div key={bar.label} className="flex break-inside-avoid items-center gap-2 py-0.5 text-12">
          <p className="flex w-44 shrink-0 items-center gap-1.5">
            <SubnetSquare colour={subnetColour(answer, bar.label)} />
            <span className="truncate font-semibold">{bar.label}</span>
            <span className="font-mono text-muted">{bar.range}</span>
          </p>
          <div className="min-w-0 flex-1">
            <PlainBar bar={bar} extent={extent} />
            <ThinBar bar={bar} extent={extent} />
          </div>
          <div className="w-30 shrink-0">
            <End bar={bar} isToCome={told.status === 'checking'} />
            <Blocks bar={bar} />
          </div>
        </div>
      ))}
      <div className="mt-1">
        <Legend items={legendItems(words, bars, told.status === 'unknown')} />
      </div>
      {bars.some(({ usage }) => usage.blocks !== undefined) && (
        <div className="flex flex-wrap gap-x-4 text-12">
          <span className="font-medium">{words.blocks}</span>
          <Legend items={blockItems(words)} />
        </div>
      )}
    </div>
  );
}

interface BarProps {
  readonly bar: SubnetBar;
}

function End({ bar, isToCome }: BarProps & { readonly isToCome: boolean }) {
  const { subnets: words } = useAllMessages().charts;
  const { tone, text, free } = barEndTold(bar, isToCome, words);
  return (
    <p>
      <span className={classes('font-semibold', END_TONE[tone])}>{text}</span>
      {free !== undefined && <span className="text-muted"> {free}</span>}
    </p>
  );
}

/** The /28 blocks, with a mark at what is wanted. */
function ThinBar({ bar, extent }: BarProps & { readonly extent: number }) {
  const { usage, size, end } = bar;
  const blocks = blockBar(usage);
  if (blocks === undefined) return null;
  const share = (amount: number) => `${((amount * PREFIX_SIZE * end) / size / extent) * 100}%`;
  return (
    <div className="relative mt-0.5 flex h-2" aria-hidden="true">
      {(['sure', 'perhaps', 'never'] as const).map((part) => (
        <span
          key={part}
          className={`swatch shrink-0 ${BLOCK_SWATCH[part]}`}
          style={{ width: share(blocks[part]) }}
        />
      ))}
      <span
        className={`swatch absolute -inset-y-0.5 w-0.5 ${MARK_SWATCH}`}
        style={{ left: `${(wantedMark(bar) / extent) * 100}%` }}
      />
    </div>
  );
}

/** How many /28 prefixes can have. */
function Blocks({ bar: { usage } }: BarProps) {
  const words = useAllMessages().charts.subnets;
  const { blocks } = usage;
  if (blocks === undefined) return null;
  return <p className="text-muted">{words.endBlocks(blocks.freeWorst, blocks.freeBest)}</p>;
}

function Numbers({ answer: { usage }, told: { held } }: ToldProps) {
  const { charts, csv, proof } = useAllMessages();
  const { subnets: words } = charts;
  const format = useNumberFormat();
  const isWanted = held === undefined;
  const isShort = held?.isShort ?? false;
  const amounts = usage.subnets.map((subnet, index) => amountsOf(subnet, held?.subnets[index]));
  const holders = holdersIn(amounts);
  const hasKept = isKeptForPrefixes(held?.subnets ?? usage.subnets);
  return (
    <ReportTable
      heads={[
        words.columns.subnet,
        words.columns.nodes,
        ...holders.map((holder) => holderName(holder, isWanted, words)),
        isWanted ? proof.nodeGroups.asWanted.held : csv.subnets.held,
        ...(hasKept ? [words.forPrefixes] : []),
        isWanted ? words.columns.wouldBeLeft : words.columns.left,
        ...(isShort ? [words.warmShort, words.short, words.columns[waitColumn(held)]] : []),
      ]}
      rows={usage.subnets.map((subnet, index) => {
        const there = held?.subnets[index];
        const { held: amount, keptForPrefixes, free } = there ?? subnet;
        return [
          subnet.label,
          format.count(subnet.nodes),
          ...holders.map((holder) => format.count(amountsOf(subnet, there)[holder])),
          format.count(amount),
          ...(hasKept ? [format.count(keptForPrefixes)] : []),
          free < 0 ? words.endShort(-free) : format.count(free),
          ...(isShort && there
            ? [there.missing, there.short, there.waiting].map((each) => format.count(each))
            : []),
        ];
      })}
    />
  );
}
