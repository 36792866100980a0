import { useMemo } from 'react';
import type { SettingsOutcome, Verdict } from '@/engine';
import { roomOf } from '@/i18n/verdict/pods-told';
import { toneOf } from '@/i18n/verdict/tone';
import { settingsComparedOf } from '@/store/derived/repairs';
import type { AnswerWithNumbers } from '@/store/document/answer';
import { applySettings } from '@/store/document/apply-change';
import { useRepairs } from '@/store/simulation/use-repairs';
import { useRunTold } from '@/store/simulation/use-run-told';
import { actions, useAllMessages, useNumberFormat } from '@/store/use-planner';
import { TONE_TEXT } from '@/ui/results/answer/tone';
import { useAppliedChange } from '@/ui/results/use-applied-change';
import { Tag } from '@/ui/shared/controls/tag';
import { classes } from '@/ui/shared/look/classes';
import { UndoIcon } from '@/ui/shared/look/icons';
import { HeldBar } from './held-bar';
import { type SettingsRow, settingsRows } from './settings-rows';

/** The plan under other settings; a row is taken over with a click and given back with another. */
export function SettingsPicture({ answer }: { readonly answer: AnswerWithNumbers }) {
  const messages = useAllMessages();
  const words = messages.charts.settings;
  const { usage } = answer;
  const compared = settingsComparedOf(answer);
  const change = useAppliedChange<SettingsOutcome | undefined>();
  const before = change.applied?.before;
  const proof = useRepairs(answer).offered.find(({ repair }) => repair.kind === 'settings')?.proof;
  const { scenario } = useRunTold(answer);
  const { rows, finding } = useMemo(
    () => settingsRows(usage, compared, messages, { before, proof, scenario }),
    [usage, compared, messages, before, proof, scenario],
  );
  const now = rows.find((row) => row.isNow)?.outcome;
  // Only ipamd on Linux nodes with IPv4 pods reads these settings.
  const haveEffect = usage.groups.some(({ kind, mode }) => kind === 'linux' && mode !== 'ipv6');
  if (!haveEffect) return <p className="px-4 py-3.5 text-13 text-muted">{words.noEffect}</p>;
  const { available } = usage.totals;
  const most = Math.max(available, ...rows.map((row) => row.outcome.held), 1);
  return (
    <section className="@container pt-3.5 pb-2">
      <div className="px-4">
        <h3 className="text-15 font-semibold">{finding}</h3>
        <p className="mt-0.5 text-12 text-muted">{words.description}</p>
      </div>
      <div className="mt-2 overflow-x-auto">
        <table className="w-full text-13">
          <SettingsHead />
          <tbody>
            {rows.map((row) => (
              <OutcomeRow
                key={row.name}
                row={row}
                available={available}
                most={most}
                now={now}
                change={change}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const WIDE = 'hidden @xl:table-cell';
const WIDEST = 'hidden @3xl:table-cell';
const HEAD =
  'py-1.5 pr-3 text-12 font-medium text-muted not-first:text-right first:pl-4 first:text-left last:pr-4';
const CELL = 'py-2 pr-3 align-middle not-first:text-right first:pl-4 first:text-left last:pr-4';

function SettingsHead() {
  const words = useAllMessages().charts.settings;
  return (
    <thead>
      <tr>
        <th scope="col" className={HEAD}>
          {words.setting}
        </th>
        <th scope="col" className={HEAD}>
          {words.held}
        </th>
        <th scope="col" className={classes(HEAD, WIDEST)}>
          <span className="sr-only">{words.bar}</span>
        </th>
        <th scope="col" className={HEAD}>
          {words.left}
        </th>
        <th scope="col" className={classes(HEAD, WIDE)}>
          {words.pods}
        </th>
        <th scope="col" className={classes(HEAD, WIDE)}>
          {words.idle}
        </th>
        <th scope="col" className={classes(HEAD, WIDE)}>
          {words.verdict}
        </th>
      </tr>
    </thead>
  );
}

interface OutcomeRowProps {
  readonly row: SettingsRow;
  readonly available: number;
  readonly most: number;
  readonly now: SettingsOutcome | undefined;
  readonly change: ReturnType<typeof useAppliedChange<SettingsOutcome | undefined>>;
}

function OutcomeRow({ row, available, most, now, change }: OutcomeRowProps) {
  const words = useAllMessages().results.verdict;
  const format = useNumberFormat();
  const { verdict, held, podsHosted, idle } = row.outcome;
  const tone = TONE_TEXT[toneOf(verdict)];
  const fits = words.inShort(verdict.kind, verdict.podsPending);
  return (
    <tr
      className={classes(
        'relative border-t border-line',
        row.isBest && 'font-semibold',
        !row.isNow && 'hover:bg-hover',
      )}
    >
      <th scope="row" className={classes(CELL, !row.isBest && 'font-normal')}>
        <RowName row={row} now={now} change={change} />
      </th>
      <td className={CELL}>{format.count(held)}</td>
      <td className={classes(CELL, WIDEST, 'w-36')}>
        <HeldBar held={held} available={available} most={most} />
      </td>
      <td className={CELL}>
        <Left verdict={verdict} tone={tone} fits={fits} />
      </td>
      <td className={classes(CELL, WIDE)}>{format.count(podsHosted)}</td>
      <td className={classes(CELL, WIDE)}>{format.count(idle)}</td>
      <td className={classes(CELL, WIDE, tone, 'whitespace-nowrap')}>{fits}</td>
    </tr>
  );
}

interface LeftProps {
  readonly verdict: Verdict;
  readonly tone: string;
  readonly fits: string;
}

/** How much is left, in which subnet; the word for it stands here too where the card is narrow. */
function Left({ verdict, tone, fits }: LeftProps) {
  const words = useAllMessages().charts.settings;
  const room = roomOf(verdict);
  return (
    <>
      {room !== undefined && (
        <>
          <span className={classes(tone, 'whitespace-nowrap')}>{words.leftIs(room)}</span>{' '}
          <span className="text-12 font-normal text-muted wrap-anywhere">{words.leftIn(room)}</span>
        </>
      )}
      <span className={classes('block text-12 @xl:hidden', tone)}>{fits}</span>
    </>
  );
}

/** The button reaches over the whole row. */
const ROW_BUTTON =
  'min-h-6 after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent pointer-coarse:min-h-11';

function RowName({ row, now, change }: Pick<OutcomeRowProps, 'row' | 'now' | 'change'>) {
  const words = useAllMessages().charts.settings;
  const { applied, apply, takeBack } = change;
  const { name, isNow, isBest, outcome } = row;
  const leadsBack = applied !== undefined && (isNow || outcome === applied.before);
  const content = (
    <>
      {name}
      {isNow && <Tag className="font-normal">{words.now}</Tag>}
      {isBest && <Tag className="font-normal">{words.best}</Tag>}
      {isNow && leadsBack && (
        <span className="inline-flex items-center gap-1 font-medium text-accent">
          <UndoIcon className="size-3.5" />
          {words.takeBack}
        </span>
      )}
    </>
  );
  const look = 'inline-flex flex-wrap items-center gap-x-2 text-left';
  if (isNow && !leadsBack) return <span className={look}>{content}</span>;
  return (
    <button
      type="button"
      title={leadsBack ? words.takeBack : words.take(name)}
      onClick={
        leadsBack
          ? takeBack
          : () => apply(name, now, () => applySettings(actions, outcome.settings))
      }
      className={classes(look, ROW_BUTTON)}
    >
      {content}
    </button>
  );
}
