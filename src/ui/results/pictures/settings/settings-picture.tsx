import { useMemo, useRef, useState } from 'react';
import type { SettingsOutcome } from '@/engine';
import { changesAtRestOf } from '@/store/derived/repairs';
import type { AnswerWithNumbers } from '@/store/document/answer';
import { applySettings } from '@/store/document/apply-change';
import { useAtRest } from '@/store/simulation/at-rest';
import { useRepairs } from '@/store/simulation/use-repairs';
import { useRunTold } from '@/store/simulation/use-run-told';
import { simulationActions, useSimulation } from '@/store/simulation/use-simulation';
import { actions, useAllMessages } from '@/store/use-planner';
import { FrameActions } from '@/ui/results/pictures/frame/frame-actions';
import { ScrollTable } from '@/ui/results/pictures/frame/scroll-table';
import { useAppliedChange } from '@/ui/results/use-applied-change';
import { Button, TextButton } from '@/ui/shared/controls/button';
import { SettingsHead } from './settings-head';
import { SettingsLineRow } from './settings-line-row';
import { settingsRows } from './settings-rows';
import { type SettingsSort, settingsLines, sortedLines } from './settings-table';
import { settingsTitle } from './settings-title';

/** The plan under other settings, each run; a row is taken over with a click, and a line leads back. */
export function SettingsPicture({ answer }: { readonly answer: AnswerWithNumbers }) {
  const messages = useAllMessages();
  const words = messages.charts.settings;
  const { usage } = answer;
  const told = useSimulation((state) => state.questions.settings);
  const { compared, isKnown } = useCompared(answer);
  const { applied, apply, takeBack } = useAppliedChange<undefined>();
  const proof = useRepairs(answer).offered.find(({ repair }) => repair.kind === 'settings')?.proof;
  const { scenario } = useRunTold(answer);
  const [sort, setSort] = useState<SettingsSort>({ by: 'worth', isDescending: false });
  const [open, setOpen] = useState<string | undefined>();
  const figure = useRef<HTMLElement>(null);
  const known = told.status === 'known' || told.status === 'checking' ? told.found : undefined;
  const { rows, finding } = useMemo(
    () => settingsRows(usage, compared, messages, { proof, scenario }),
    [usage, compared, messages, proof, scenario],
  );
  const takeBackHere = () => {
    takeBack();
    // The button goes with what it takes back.
    figure.current?.focus({ preventScroll: true });
  };
  // Only ipamd on Linux nodes with IPv4 pods reads these settings.
  const haveEffect = usage.groups.some(({ kind, mode }) => kind === 'linux' && mode !== 'ipv6');
  if (!haveEffect) return <p className="px-4 py-3.5 text-13 text-muted">{words.noEffect}</p>;
  const lines = settingsLines(rows, known?.tried ?? []);
  // In the order of the table once all are known: rows do not change places while they come in.
  const shown = told.status === 'known' || sort.by === 'atRest' ? sortedLines(lines, sort) : lines;
  const hasMinimal = lines.some(({ tried }) => tried?.minimal !== undefined);
  const around = { scenario, hasMinimal, zone: known?.zone };
  const isUnasked = told.status === 'waits-for-run' || told.status === 'failed';
  return (
    <figure ref={figure} tabIndex={-1} className="pt-3.5 pb-2 focus-visible:-outline-offset-2">
      <div className="flex min-h-11 items-start gap-3 px-4 wide:h-11">
        <div className="min-w-0 flex-1">
          <h3 className="text-15 font-semibold wide:truncate">
            {told.status === 'known'
              ? settingsTitle(told.found, scenario, finding, messages)
              : finding}
          </h3>
          <p className="text-12 text-muted wide:truncate">{words.order(scenario, hasMinimal)}</p>
        </div>
        {isUnasked && answer.status === 'current' && (
          <Button onClick={() => simulationActions.ask('settings')}>
            {messages.questions.ask}
          </Button>
        )}
        {applied !== undefined && (
          <TextButton data-print="no" onClick={takeBackHere}>
            {words.takeBack}
          </TextButton>
        )}
        <FrameActions figure={figure} name="settings" table={undefined} />
      </div>
      <div className="mt-2 px-4">
        <ScrollTable label={messages.questions.label.settings} isShort>
          <SettingsHead sort={sort} onSort={setSort} {...around} />
          <tbody>
            {shown.map((line) => (
              <SettingsLineRow
                key={line.name}
                line={line}
                isKnown={isKnown}
                isAsked={!isUnasked}
                isOpen={open === line.name}
                onOpen={() => setOpen(open === line.name ? undefined : line.name)}
                onUse={() =>
                  apply(line.name, undefined, () => applySettings(actions, line.outcome.settings))
                }
                {...around}
              />
            ))}
          </tbody>
        </ScrollTable>
      </div>
      <p className="px-4 pt-2 text-12 text-muted">{words.tried(compared.length, rows.length)}</p>
    </figure>
  );
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
