import { useId, useMemo, useRef, useState } from 'react';
import type { SettingsOutcome } from '@/engine';
import { zonesToLose } from '@/engine/over-time';
import { settingsShown } from '@/i18n/lanes';
import { foundSoFar } from '@/i18n/questions';
import { maxPodsUnder } from '@/i18n/texts';
import { comparedInPlan, drifts } from '@/plan';
import { actions, useAllMessages, usePlanner } from '@/store';
import { applySettings } from '@/store/changes';
import { changesAtRestOf } from '@/store/derived';
import type { AnswerWithNumbers } from '@/store/document';
import {
  simulationActions,
  useAtRest,
  useRepairs,
  useRunTold,
  useSimulationOf,
} from '@/store/simulation';
import { useLast } from '@/ui/results/last-answer';
import { CAPTION, CAPTION_LINE, CAPTION_TITLE } from '@/ui/results/pictures/frame/caption';
import { FrameActions } from '@/ui/results/pictures/frame/frame-actions';
import { TakeBackButton } from '@/ui/results/pictures/frame/take-back-button';
import { canBeAsked, isUnasked } from '@/ui/results/pictures/frame/why-unasked';
import { useAppliedChange } from '@/ui/results/use-applied-change';
import { useWhyNot } from '@/ui/results/use-button';
import { Button, ScrollTable } from '@/ui/shared/controls';
import { classes } from '@/ui/shared/look';
import { OwnSettingsForm } from './own/own-settings-form';
import {
  addOwnSettings,
  isOpened,
  openRow,
  removeOwnSettings,
  useOwnTried,
} from './own/own-settings-state';
import { equalAsOne } from './settings-alike';
import { SettingsHead } from './settings-head';
import { SettingsKnobs } from './settings-knobs';
import { SettingsLineRow } from './settings-line-row';
import { isOffered, settingsNote } from './settings-note';
import { SettingsNumbers } from './settings-numbers';
import { useStillOrder } from './settings-order';
import { tellsBlocks } from './settings-proofs';
import { settingsRows } from './settings-rows';
import { readSort, type SettingsLine, settingsLines, sortedLines } from './settings-table';
import { alsoTried, settingsTitle } from './settings-title';

/** Settings that cost little, each run; a row is taken over with a click, and a line leads back. */
export function SettingsPicture({ answer }: { readonly answer: AnswerWithNumbers }) {
  const messages = useAllMessages();
  const { settings: words } = messages.charts;
  const { compared, isKnown } = useCompared(answer);
  const { applied, apply, takeBack } = useAppliedChange();
  const { scenario } = useRunTold(answer);
  const { sort, opened, objective } = usePlanner(({ view }) => view);
  const [asTable, setAsTable] = useState(false);
  const bodyId = useId();
  const figure = useRef<HTMLElement>(null);
  const whyNot = useWhyNot(answer);
  const shown = useSettings(answer, compared);
  const { usual, title, order, tried, zone, hasMinimal, isTryingOwn } = shown;
  const repairs = useRepairs(answer);
  const offered = settingsShown(repairs.offered, repairs.isChecking);
  const hasZones = zonesToLose(answer.cluster).length > 0;
  const hasBlocks = tellsBlocks(shown.lines);
  const required = answer.plan.requirements;
  const around = { scenario, hasMinimal, zone, hasZones, hasBlocks, required };
  const all = sortedLines(shown.lines, readSort(sort));
  const isSettled = isKnown && shown.isSettled;
  const asOne = isSettled
    ? equalAsOne(all, (line) => isOffered(line, offered), around, messages)
    : all;
  const { lines, pointed } = useStillOrder({ all, asOne }, `${sort} ${objective}`, isSettled);
  const [isTyping, setIsTyping] = useState(false);
  const subtitle =
    applied === undefined ? order : messages.lanes.used(applied.label, applied.others);
  const nodes = comparedInPlan(answer.plan, answer.usage);
  if (nodes !== 'some') {
    return <p className="px-4 py-3.5 text-13 text-muted">{words.nothing[nodes]}</p>;
  }
  const maxPodsOf = ({ outcome }: SettingsLine) =>
    maxPodsUnder(outcome.settings, answer.cluster, messages);
  return (
    <figure ref={figure} tabIndex={-1} className="pb-2 focus-visible:-outline-offset-2">
      <SettingsKnobs
        usual={usual}
        scenario={scenario}
        isTyping={isTyping}
        isTryingOwn={isTryingOwn}
        onType={() => setIsTyping(!isTyping)}
      />
      {isTyping && (
        <OwnSettingsForm
          planned={answer.plan.settings}
          onAdd={(settings) => {
            addOwnSettings(settings);
            openRow(settings, true);
          }}
          onClose={() => {
            setIsTyping(false);
            figure.current?.focus({ preventScroll: true });
          }}
        />
      )}
      <div className="flex min-h-11 items-start gap-3 px-4 pt-3.5 max-wide:flex-wrap">
        <div className={classes('min-w-0 flex-1 max-wide:basis-full', CAPTION)}>
          <h3 className={CAPTION_TITLE} title={title}>
            {title}
          </h3>
          <p className={CAPTION_LINE} title={subtitle}>
            {subtitle}
          </p>
        </div>
        {shown.asked.some((told) => canBeAsked(told, answer)) && (
          <Button data-print="no" onClick={askAll}>
            {messages.questions.ask}
          </Button>
        )}
        {applied !== undefined && <TakeBackButton onTakeBack={takeBack} />}
        <FrameActions
          figure={figure}
          name="settings"
          table={{ bodyId, isShown: asTable, onShow: setAsTable }}
        />
      </div>
      <div id={bodyId} className="@container px-4 max-xl:mt-2" {...pointed}>
        {asTable ? (
          <SettingsNumbers lines={lines} {...around} />
        ) : (
          <ScrollTable label={messages.questions.label.settings} isShort>
            <SettingsHead sort={readSort(sort)} {...around} />
            <tbody>
              {lines
                .map((line, place) => ({
                  line,
                  // Settings that take the place of others push no row.
                  place,
                  maxPods: maxPodsOf(line),
                  isOpen: isOpened(opened, line.outcome.settings),
                }))
                .map(({ line, place, maxPods, isOpen }) => (
                  <SettingsLineRow
                    key={place}
                    line={line}
                    note={settingsNote(line, offered, words)}
                    maxPods={maxPods}
                    isKnown={isKnown}
                    whyNot={whyNot}
                    isAsked={!shown.asked.some(isUnasked)}
                    isOpen={isOpen}
                    onOpen={() => openRow(line.outcome.settings, !isOpen)}
                    onRemove={
                      line.isOwn ? () => removeOwnSettings(line.outcome.settings) : undefined
                    }
                    onUse={() =>
                      apply([line.name, ...maxPods].join(' · '), () =>
                        applySettings(actions, line.outcome.settings),
                      )
                    }
                    {...around}
                  />
                ))}
            </tbody>
          </ScrollTable>
        )}
      </div>
      <p className="min-h-6 px-4 pt-2 text-right text-12 text-muted">{tried}</p>
    </figure>
  );
}

function askAll(): void {
  simulationActions.ask('settings');
  simulationActions.ask('search');
}

/** What the table shows: the settings that are compared anyway, and those that were sought. */
export function useSettings(answer: AnswerWithNumbers, compared: readonly SettingsOutcome[]) {
  const messages = useAllMessages();
  const objective = usePlanner((state) => state.view.objective);
  const told = useSimulationOf(answer, (state) => state.questions.settings);
  const sought = useSimulationOf(answer, (state) => state.search);
  const { scenario } = useRunTold(answer);
  const known = foundSoFar(told);
  const search = foundSoFar(sought);
  const zone = search?.zone ?? known?.zone;
  const { own, isTryingOwn } = useOwnTried(answer, zone);
  // Known before any run of it: no column comes later.
  const hasMinimal = usePlanner(({ text }) =>
    text.scenario.events.some(
      (event) =>
        event.kind === 'upgrade' && event.strategy === 'default' && !drifts(event, answer.plan),
    ),
  );
  return useMemo(() => {
    const rows = settingsRows(compared);
    const found = { tried: known?.tried ?? [], search, objective, own };
    const lines = settingsLines(rows, found, messages);
    const run = told.status === 'known' ? told.found : undefined;
    return {
      lines,
      usual: rows.length,
      title: settingsTitle(rows, { run, scenario, lines }, messages),
      order: messages.charts.search.order(objective, scenario, hasMinimal),
      tried: alsoTried(lines, search, messages.charts.search),
      zone,
      hasMinimal,
      asked: [told, sought],
      isTryingOwn,
      /** Nothing more comes. */
      isSettled: !isTryingOwn && told.status !== 'checking' && sought.status !== 'checking',
    };
  }, [
    compared,
    messages,
    scenario,
    known,
    search,
    objective,
    told,
    sought,
    zone,
    own,
    isTryingOwn,
    hasMinimal,
  ]);
}

interface Compared {
  readonly compared: readonly SettingsOutcome[];
  /** Else they are of the plan as it was, and stand for those to come: the rows stay where they are. */
  readonly isKnown: boolean;
}

/** The page is no shorter for a moment after each key. */
function useCompared(answer: AnswerWithNumbers): Compared {
  const judged = useAtRest(answer);
  const shown = useLast(judged);
  // Where nothing was judged yet the picture is the first thing that is asked for.
  if (shown === undefined) return { compared: changesAtRestOf(answer).compared, isKnown: true };
  return { compared: shown.compared, isKnown: judged !== undefined };
}
