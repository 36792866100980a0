import type { CniSettings, Growth } from '@/engine';
import { settingName } from '@/i18n/texts';
import type { ComparedGrowth } from '@/plan';
import { useAllMessages } from '@/store';
import { WANTED } from '@/ui/results/pictures/subnets/holder-looks';
import { classes, TONE_TEXT, VerdictMark } from '@/ui/shared/look';
import { type GrowthView, growthStrip, type StripPart } from './growth-view';

export interface GrowthOthersProps {
  readonly growth: ComparedGrowth;
  /** Those of the plan. */
  readonly settings: CniSettings;
  /** Nodes of the plan, of what grows. */
  readonly planned: number;
  readonly view: GrowthView;
}

/** How far the same nodes and pods grow under other settings, on the axis of the picture above. */
export function GrowthOthers({ growth, settings, planned, view }: GrowthOthersProps) {
  const messages = useAllMessages();
  const { growth: words } = messages.charts;
  const { others } = growth;
  const rows = [
    { name: words.asPlanned, growth },
    ...(others ?? []).map(({ outcome, growth: other }) => {
      return { name: settingName(outcome.settings, messages, settings), growth: other };
    }),
  ];
  return (
    <section aria-label={words.otherSettings} className="-mx-4 mt-3 -mb-4 border-t border-line">
      <p className="flex gap-x-2 bg-sunken px-4 py-1.5 text-12">
        <span className="font-semibold">{words.otherSettings}</span>
        <span className="text-muted">{words.sameAxis}</span>
      </p>
      {/* As high before the others are known, so that nothing below moves. */}
      <ul className="min-h-[7.5rem]">
        {rows.map((row) => (
          <Row key={row.name} {...row} points={view.points} planned={planned} />
        ))}
      </ul>
    </section>
  );
}

function Row(props: {
  readonly name: string;
  readonly growth: Growth;
  readonly points: GrowthView['points'];
  readonly planned: number;
}) {
  const parts = growthStrip(props.growth, props.points);
  return (
    <li className="@container border-t border-line px-4 py-1.5">
      <div className="flex flex-col gap-x-3 gap-y-1 @2xl:flex-row @2xl:items-center">
        <p className="text-12 font-semibold @2xl:w-[11.75rem]">{props.name}</p>
        {/* The plot of the picture ends 12 px before its frame. */}
        <p className="relative flex h-[1.625rem] min-w-0 flex-1 gap-px @2xl:mr-3">
          {parts.map((part) => (
            <Part key={part.to} part={part} />
          ))}
          <PlannedCount points={props.points} planned={props.planned} />
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
const NARROW_WORDS_FROM = 0.45;

function Part({ part: { tone, length, mark, to } }: { readonly part: StripPart }) {
  const { growth: words } = useAllMessages().charts;
  const text = mark === undefined ? words.allTo(to) : words.mark(mark);
  return (
    <span
      className={classes('swatch flex min-w-0 items-center rounded-sm border px-1.5', LOOKS[tone])}
      style={{ width: `${length * 100}%` }}
      title={text}
    >
      <span
        className={classes(
          'flex min-w-0 items-center gap-1 text-12 font-semibold whitespace-nowrap',
          TONE_TEXT[tone],
          length < WORDS_FROM && 'sr-only',
          length < NARROW_WORDS_FROM && '@max-2xl:sr-only',
        )}
      >
        <VerdictMark tone={tone} className="size-3.5 shrink-0" />
        <span className={classes('truncate', tone === 'warn' && 'rounded-sm bg-surface px-1')}>
          {text}
        </span>
      </span>
    </span>
  );
}
