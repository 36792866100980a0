import { memo, useId, useRef, useState } from 'react';
import { isWell, type RepairLaneName, requiredOf } from '@/engine';
import { zonesToLose } from '@/engine/over-time';
import { withoutMarks } from '@/i18n';
import { commonZone, howTried, type LaneView, laneViews } from '@/i18n/lanes';
import { hardestZone } from '@/i18n/questions';
import { notMet } from '@/i18n/verdict';
import { hasRanges } from '@/plan';
import { actions, planner, useAllMessages } from '@/store';
import { applyRepair } from '@/store/changes';
import type { AnswerWithNumbers } from '@/store/document';
import {
  useLowEnd,
  useRepairs,
  useRequiredTold,
  useRunTold,
  useSimulationOf,
} from '@/store/simulation';
import { useLast } from '@/ui/results/last-answer';
import { useAppliedChange } from '@/ui/results/use-applied-change';
import { useWhyNot } from '@/ui/results/use-button';
import { useSteady } from '@/ui/shared/browser';
import { TextButton } from '@/ui/shared/controls';
import { LaneRow } from './lane-row';
import { AppliedLine, LanesHead } from './lanes-head';
import { RoomRows } from './room-rows';
import { useTurningHint } from './use-turning-hint';

/**
 * What would make the plan fit, a kind of change a lane, each proven; where it fits, what room there is.
 * One click uses it, and one line leads back.
 */
export function Lanes({ answer }: { readonly answer: AnswerWithNumbers }) {
  const messages = useAllMessages();
  const { lanes: words } = messages;
  const titleId = useId();
  const section = useRef<HTMLElement>(null);
  const { applied, apply, takeBack } = useAppliedChange();
  const { usage, cluster } = answer;
  const { offered, isChecking } = useRepairs(answer);
  const areAllTried = useSimulationOf(
    answer,
    ({ repairs, isOfAnswer }) => isOfAnswer && repairs?.isDone === true,
  );
  // A field that can't be read has ended the search.
  const isCutOff = answer.status === 'stale' && !areAllTried;
  const run = useRunTold(answer);
  const hardest = useSimulationOf(answer, ({ questions }) => hardestZone(questions['zone-loss']));
  const { verdict } = usage;
  const ran = run.status === 'done' ? run.verdict : undefined;
  const isRequired = requiredOf(answer.plan.requirements).length > 0;
  const told = useRequiredTold(answer);
  const required = isRequired ? told : undefined;
  const fits = isWell(verdict) && (ran === undefined || isWell(ran));
  const hasRoom = fits && notMet(told) === undefined;
  const { scenario } = run;
  const around = {
    cluster,
    usage,
    run: ran,
    isChecking,
    isCutOff,
    required,
    scenario,
  };
  const views = useSteady(laneViews(offered, around, messages));
  const zone = hasRoom ? hardest : commonZone(views, hardest);
  const zones = zonesToLose(cluster).length;
  const columns = useSteady({
    atRest: words.atRest,
    scenario: words.scenario(scenario),
    zoneLoss: zones > 0 || zone !== undefined ? words.zoneLost(zone) : undefined,
  });
  const whyNot = useWhyNot(answer);
  const how = howTried({ lanes: views, scenario, zone, zones, isRequired }, messages);
  const tried = isRequired ? words.andRequired(words.howRoom) : words.howRoom;
  const howRoom = usage.totals.nodes > 0 ? tried : '';
  const low = withoutMarks(useLowEnd(answer)?.line() ?? '');
  const { ofHighEnd } = messages.results.verdict;
  const lowNote = hasRoom && low !== '' ? low : undefined;
  // Which of the two it is a run may yet say: until then it is what it was, and at first nothing.
  const isOpen = fits && run.status === 'checking';
  const title = useLast(isOpen ? undefined : hasRoom ? words.room : words.title);
  const hint = useLast(isOpen ? undefined : hasRoom ? howRoom : how);
  const turning = useTurningHint(answer);
  const note = whyNot ?? lowNote;
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-labelledby={titleId}
      className="border-t border-line focus-visible:-outline-offset-2"
    >
      {applied === undefined ? (
        <LanesHead
          id={titleId}
          before={hasRanges(answer.plan) ? ofHighEnd : ''}
          title={title}
          hint={note ?? turning ?? hint ?? ''}
          isNote={note !== undefined}
          columns={columns}
          isRequired={isRequired}
        />
      ) : (
        <div id={titleId}>
          <AppliedLine
            label={words.used(applied.label, applied.others)}
            columns={columns}
            onUndo={() => {
              takeBack();
              // The button goes with the line.
              section.current?.focus({ preventScroll: true });
            }}
          />
        </div>
      )}
      <ul>
        {hasRoom ? (
          <RoomRows answer={answer} columns={columns} whyNot={whyNot} onUse={apply} />
        ) : (
          views.map((view) => (
            <Lane key={view.lane} view={view} columns={columns} whyNot={whyNot} onUse={apply} />
          ))
        )}
      </ul>
    </section>
  );
}

interface LaneProps {
  readonly view: LaneView;
  readonly columns: Parameters<typeof LaneRow>[0]['columns'];
  readonly whyNot: string | undefined;
  readonly onUse: (label: string, write: () => void) => void;
}

const Lane = memo(function Lane({ view, columns, whyNot, onUse }: LaneProps) {
  const { lanes: words } = useAllMessages();
  const [open, setOpen] = useState<RepairLaneName | undefined>();
  const { lane, way, others } = view;
  const isOpen = open === lane;
  const ways = isOpen ? [way, ...others] : [way];
  return ways.map((each, index) => {
    const { repair, label, inFull } = each;
    const isOfLane = each.lane === lane;
    return (
      <LaneRow
        // The first stays what it is, another change or none: only its words are written anew.
        key={index === 0 ? lane : label}
        lane={each.lane}
        name={index > 0 && isOfLane ? '' : words.names[each.lane]}
        way={each}
        columns={columns}
        whyNot={whyNot}
        onUse={repair && (() => onUse(inFull, () => applyRepair(planner, actions, repair)))}
        more={
          index === 0 &&
          others.length > 0 && (
            <TextButton
              aria-expanded={isOpen}
              aria-label={`${words.others(others.length)}, ${words.names[lane]}`}
              className="-my-1 shrink-0 text-left text-12! wide:max-xl:leading-3.5! wide:max-lg:-mt-0.5 wide:max-lg:-mb-1.5 wide:max-lg:pb-1 pointer-coarse:-my-3.5"
              onClick={() => setOpen(isOpen ? undefined : lane)}
            >
              {words.others(others.length)}
            </TextButton>
          )
        }
      />
    );
  });
});
