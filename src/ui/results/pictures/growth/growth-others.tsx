import type { Counted, Growth } from '@/engine';
import { repairLabel } from '@/i18n/lanes';
import type { ComparedGrowth } from '@/plan';
import { actions, planner, useAllMessages } from '@/store';
import { applyRepair } from '@/store/changes';
import type { AnswerWithNumbers } from '@/store/document';
import { TakeBackButton } from '@/ui/results/pictures/frame/take-back-button';
import { WANTED } from '@/ui/results/pictures/subnets/holder-looks';
import type { useAppliedChange } from '@/ui/results/use-applied-change';
import { UseButton, useWhyNot } from '@/ui/results/use-button';
import { classes, TONE_TEXT, VerdictMark } from '@/ui/shared/look';
import { growthStrip, type StripPart } from './growth-strip';
import type { GrowthView } from './growth-view';

export interface GrowthOthersProps {
  readonly growth: ComparedGrowth;
  readonly answer: AnswerWithNumbers;
  /** Nodes of the plan, of what grows. */
  readonly planned: number;
  readonly view: GrowthView;
  readonly change: ReturnType<typeof useAppliedChange>;
}

/** How far the same nodes and pods grow under other settings and in other subnets, on the axis of the picture above. */
export function GrowthOthers({ growth, answer, planned, view, change }: GrowthOthersProps) {
  const messages = useAllMessages();
  const { growth: words } = messages.charts;
  const whyNot = useWhyNot(answer);
  const { applied, apply, takeBack } = change;
  const around = { points: view.points, planned, whyNot };
  return (
    <section
      tabIndex={-1}
      aria-label={words.otherSettings}
      className="-mx-4 mt-3 -mb-4 border-t border-line"
    >
      <p className="flex min-h-8 items-center gap-x-2 bg-sunken px-4 py-1 text-12">
        <span className="font-semibold">{words.otherSettings}</span>
        <span
          className={classes(
            'min-w-0 truncate text-muted',
            applied === undefined && 'max-sm:hidden',
          )}
        >
          {applied !== undefined
            ? messages.lanes.used(applied.label, applied.others)
            : !view.cannotWork && words.sameAxis}
        </span>
        {applied !== undefined && <TakeBackButton onTakeBack={takeBack} />}
      </p>
      {/* Four rows before the others are known too, so that nothing below moves. */}
      <ul className="min-h-46">
        <Row {...around} name={words.asPlanned} growth={growth} onUse={undefined} />
        {growth.others?.map(({ repair, growth: other, isUsable, inUse }) => {
          const { label, detail } = repairLabel(repair, answer.cluster, messages);
          const use = () => apply(label, () => applyRepair(planner, actions, repair));
          return (
            <Row
              key={label}
              {...around}
              name={label}
              detail={detail}
              growth={other}
              inUse={inUse}
              onUse={isUsable ? use : undefined}
            />
          );
        })}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly name: string;
  /** Ranges of subnets. */
  readonly detail?: string | undefined;
  readonly growth: Growth;
  /** Subnets for which it can't be used: AWS makes none larger that is there. */
  readonly inUse?: readonly string[] | undefined;
  readonly points: GrowthView['points'];
  readonly planned: number;
  readonly whyNot: string | undefined;
  /** `undefined`: it can't be used. */
  readonly onUse: (() => void) | undefined;
}

function Row({ name, detail, growth, inUse, points, planned, whyNot, onUse }: RowProps) {
  const { lanes, charts } = useAllMessages();
  const parts = growthStrip(growth, points, planned);
  return (
    <li className="@container min-h-11.5 border-t border-line px-4 py-1.5">
      <div className="flex min-h-8 flex-col gap-x-3 gap-y-1 @2xl:flex-row @2xl:items-center">
        <div className="flex items-center justify-between gap-2 @2xl:w-50">
          <p className="min-w-0 text-12/4 font-semibold" title={detail}>
            {name}
            {inUse !== undefined && (
              <span
                className="block font-normal text-muted"
                title={charts.growth.inUseInFull(inUse)}
              >
                {charts.growth.inUse}
              </span>
            )}
          </p>
          {onUse !== undefined && (
            <UseButton
              aria-label={lanes.takeOver(name)}
              whyNot={whyNot}
              onUse={onUse}
              className="min-h-7! shrink-0 pointer-coarse:min-h-11!"
              data-print="no"
            />
          )}
        </div>
        {/* The plot of the picture ends 12 px before its frame. */}
        <p className="relative flex h-[1.625rem] min-w-0 flex-1 shrink-0 gap-px @2xl:mr-3">
          {parts.map((part) => (
            <Part key={part.to} part={part} counted={points[0]?.counted} />
          ))}
          <PlannedCount points={points} planned={planned} />
        </p>
      </div>
    </li>
  );
}

/** The frame of the plan's own count, as in the picture. */
function PlannedCount(props: { readonly points: GrowthView['points']; readonly planned: number }) {
  const { points, planned } = props;
  const place = points.findIndex(({ nodes }) => nodes === planned);
  if (place < 0) return null;
  return (
    <span
      className="absolute -inset-y-0.5 border-x border-text"
      style={{
        left: `${(place / points.length) * 100}%`,
        width: `${100 / points.length}%`,
      }}
      aria-hidden="true"
    />
  );
}

const LOOKS = {
  ok: 'border-ok bg-ok-soft',
  warn: `border-warn ${WANTED}`,
  bad: 'border-bad bg-bad-soft',
  checking: 'border-line bg-hover',
  neutral: 'border-line bg-hover',
} as const;

/** Narrower parts have no room for words: the mark's own number is in the title. */
const WORDS_FROM = 0.2;
const NARROW_WORDS_FROM = 0.25;

function Part({
  part: { tone, length, mark, before, to, hasUnplaced },
  counted,
}: {
  readonly part: StripPart;
  readonly counted: Counted | undefined;
}) {
  const { growth: words } = useAllMessages().charts;
  const fits = hasUnplaced ? words.unplacedTo : words.allTo;
  const text = mark === undefined ? fits(to, counted) : words.mark(mark, before, counted);
  const begin = mark === undefined ? words.toOn(to, counted) : words.fromOn(mark.nodes, counted);
  return (
    <span
      className={classes('swatch flex min-w-0 items-center rounded-sm border px-1.5', LOOKS[tone])}
      style={{ width: `${length * 100}%` }}
      title={text}
    >
      <span
        className={classes(
          // Over the frame of the plan's own count.
          'relative z-10 flex min-w-0 items-center gap-1 rounded-sm bg-inherit text-12 font-semibold whitespace-nowrap',
          tone === 'warn' && 'bg-surface! px-1',
          TONE_TEXT[tone],
          length < WORDS_FROM && 'sr-only',
          length < NARROW_WORDS_FROM && '@max-2xl:sr-only',
        )}
      >
        <VerdictMark tone={tone} className="size-3.5 shrink-0" />
        {/* What begins there is left out where it has no room: it wraps past the end of the line. */}
        <span className="flex h-4 min-w-0 flex-wrap gap-x-[0.5ch] overflow-hidden leading-4">
          <span className="max-w-full truncate">{text.slice(0, begin.length)}</span>
          <span className="max-w-full truncate">{text.slice(begin.length)}</span>
        </span>
      </span>
    </span>
  );
}
