import { useMemo, useRef, useState } from 'react';
import { rulingSettings, type SettingsOutcome } from '@/engine';
import { zonesToLose } from '@/engine/over-time';
import type { AllMessages } from '@/i18n';
import { countsBlocks } from '@/i18n/lanes';
import { foundSoFar } from '@/i18n/questions';
import { maxPodsUnder, settingName } from '@/i18n/texts';
import { comparedInPlan, type SettingsSearch } from '@/plan';
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
import { FrameActions } from '@/ui/results/pictures/frame/frame-actions';
import { useAppliedChange } from '@/ui/results/use-applied-change';
import { useWhyNot } from '@/ui/results/use-button';
import { Button, ScrollTable, TextButton } from '@/ui/shared/controls';
import { OwnSettingsForm } from './own-settings-form';
import { addOwnSettings, removeOwnSettings, useOwnTried } from './own-settings-state';
import { SettingsHead } from './settings-head';
import { SettingsLineRow, UnbeatenMark } from './settings-line-row';
import { SettingsObjective } from './settings-objective';
import { settingsRows } from './settings-rows';
import { type SettingsLine, type SettingsSort, settingsLines, sortedLines } from './settings-table';
import { settingsTitle } from './settings-title';

/** Settings that cost little, each run; a row is taken over with a click, and a line leads back. */
export function SettingsPicture({ answer }: { readonly answer: AnswerWithNumbers }) {
  const messages = useAllMessages();
  const { settings: words, search: searchWords } = messages.charts;
  const { compared, isKnown } = useCompared(answer);
  const { applied, apply, takeBack } = useAppliedChange<undefined>();
  const { scenario } = useRunTold(answer);
  const [sort, setSort] = useState<SettingsSort>({ by: 'worth', isDescending: false });
  const [open, setOpen] = useState<string | undefined>();
  const figure = useRef<HTMLElement>(null);
  const whyNot = useWhyNot(answer);
  const { lines, title, fit, order, tried, zone, hasMinimal, isUnasked, isTryingOwn } = useSettings(
    answer,
    compared,
  );
  const [isTyping, setIsTyping] = useState(false);
  const takeBackHere = () => {
    takeBack();
    // The button goes with what it takes back.
    figure.current?.focus({ preventScroll: true });
  };
  const nodes = comparedInPlan(answer.plan, answer.usage);
  if (nodes !== 'some') {
    return <p className="px-4 py-3.5 text-13 text-muted">{words.nothing[nodes]}</p>;
  }
  const hasZones = zonesToLose(answer.cluster).length > 0;
  const maxPodsOf = ({ outcome }: SettingsLine) =>
    maxPodsUnder(outcome.settings, answer.cluster, messages);
  const hasBlocks = lines.some(({ outcome }) => countsBlocks(outcome.verdict));
  const around = { scenario, hasMinimal, zone, hasZones, hasBlocks };
  return (
    <figure ref={figure} tabIndex={-1} className="pb-2 focus-visible:-outline-offset-2">
      <SettingsObjective
        isTyping={isTyping}
        isTryingOwn={isTryingOwn}
        onType={() => setIsTyping(!isTyping)}
      />
      {isTyping && (
        <OwnSettingsForm
          planned={answer.plan.settings}
          onAdd={(settings) => {
            addOwnSettings(settings);
            setOpen(settingName(settings, messages, answer.cluster.settings));
          }}
          onClose={() => {
            setIsTyping(false);
            figure.current?.focus({ preventScroll: true });
          }}
        />
      )}
      <div className="flex min-h-11 items-start gap-3 px-4 pt-3.5 max-wide:flex-wrap">
        <div className="min-w-0 flex-1 max-wide:basis-full">
          <h3 className="text-15 font-semibold">{title}</h3>
          <p className="text-12 text-muted">
            {applied === undefined ? `${fit} ${order}` : messages.lanes.used(applied.label)}
          </p>
        </div>
        {isUnasked && answer.status === 'current' && (
          <Button onClick={askAll}>{messages.questions.ask}</Button>
        )}
        {applied !== undefined && (
          <TextButton data-print="no" data-takes-back onClick={takeBackHere}>
            {words.takeBack}
          </TextButton>
        )}
        <FrameActions figure={figure} name="settings" table={undefined} />
      </div>
      <div className="mt-2 px-4">
        <ScrollTable label={messages.questions.label.settings} isShort>
          <SettingsHead sort={sort} onSort={setSort} {...around} />
          <tbody>
            {sortedLines(lines, sort)
              .map((line) => ({ line, maxPods: maxPodsOf(line) }))
              .map(({ line, maxPods }) => (
                <SettingsLineRow
                  key={line.name}
                  line={line}
                  maxPods={maxPods}
                  isKnown={isKnown}
                  whyNot={whyNot}
                  isAsked={!isUnasked}
                  isOpen={open === line.name}
                  onOpen={() => setOpen(open === line.name ? undefined : line.name)}
                  onRemove={line.isOwn ? () => removeOwnSettings(line.outcome.settings) : undefined}
                  onUse={() =>
                    apply([line.name, ...maxPods].join(' · '), undefined, () =>
                      applySettings(actions, line.outcome.settings),
                    )
                  }
                  {...around}
                />
              ))}
          </tbody>
        </ScrollTable>
      </div>
      <p className="flex flex-wrap items-center gap-x-4 px-4 pt-2 text-12 text-muted">
        <span className="flex items-center gap-1.5">
          <UnbeatenMark />
          {searchWords.unbeaten}
        </span>
        <span>{searchWords.costsOf(scenario)}</span>
        <span className="ml-auto">{tried}</span>
      </p>
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
  const proof = useRepairs(answer).offered.find(({ repair }) => repair.kind === 'settings')?.proof;
  const known = foundSoFar(told);
  const search = foundSoFar(sought);
  const zone = search?.zone ?? known?.zone;
  const { own, isTryingOwn } = useOwnTried(answer, zone);
  return useMemo(() => {
    const { rows, finding } = settingsRows(answer.usage, compared, messages, { proof, scenario });
    const found = { tried: known?.tried ?? [], search, objective, own };
    const lines = settingsLines(rows, found, messages);
    const isSeeking = sought.status === 'checking';
    const seeking = isSeeking ? messages.charts.search.seeking(search?.costs.length ?? 0) : finding;
    const aim = { objective, scenario };
    const { title, fit } = (search && settingsTitle(lines, search, aim, messages)) ?? {
      title: seeking,
      fit: '',
    };
    const hasMinimal = lines.some((line) => line.tried?.minimal !== undefined);
    const order = messages.charts.search.order(objective, scenario, hasMinimal);
    const tried = triedIn(lines, rows.length, search, messages);
    const isUnasked = [told, sought].some(
      ({ status }) => status === 'waits-for-run' || status === 'failed',
    );
    return { lines, title, fit, order, tried, zone, hasMinimal, isUnasked, isTryingOwn, finding };
  }, [
    answer.usage,
    compared,
    messages,
    proof,
    scenario,
    known,
    search,
    objective,
    told,
    sought,
    zone,
    own,
    isTryingOwn,
  ]);
}

/** One count for the cell and the table: the usual settings, and of the others that were sought those shown. */
function triedIn(
  lines: readonly SettingsLine[],
  usual: number,
  search: SettingsSearch | undefined,
  { charts }: Pick<AllMessages, 'charts'>,
): string {
  const others = lines.filter(({ variant, isOwn }) => variant === undefined && !isOwn).length;
  const sought = search?.areAllTried ? search.costs : [];
  const known = new Set(
    lines
      .filter(({ variant }) => variant !== undefined)
      .map(({ outcome }) => rulingSettings(outcome.settings)),
  );
  const beside = sought.filter(({ settings }) => !known.has(rulingSettings(settings)));
  return charts.search.tried(usual, beside.length, others);
}

interface Compared {
  readonly compared: readonly SettingsOutcome[];
  /** Else they are of the plan as it was, and stand for those to come: the rows stay where they are. */
  readonly isKnown: boolean;
}

/** The page is no shorter for a moment after each key. */
function useCompared(answer: AnswerWithNumbers): Compared {
  const judged = useAtRest(answer);
  const [last, setLast] = useState(judged);
  if (judged !== undefined && judged !== last) setLast(judged);
  const shown = judged ?? last;
  // Where nothing was judged yet the picture is the first thing that is asked for.
  if (shown === undefined) return { compared: changesAtRestOf(answer).compared, isKnown: true };
  return { compared: shown.compared, isKnown: judged !== undefined };
}
