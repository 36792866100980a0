import { zonesToLose } from '@/engine/over-time';
import type { GrowthJudged, GrowthRange } from '@/plan';
import { actions, useAllMessages, usePlanner } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { useRunTold } from '@/store/simulation';
import { optionsOf, SelectBox, TextButton } from '@/ui/shared/controls';

const RANGES: readonly GrowthRange[] = ['half', 'all', 'twice'];
const JUDGED: readonly GrowthJudged[] = ['at-rest', 'scenario', 'zone-loss'];
/** No group has this label. */
const ALL = '';

export interface GrowthKnobsProps {
  readonly answer: AnswerWithNumbers;
  /** The one that grows alone. */
  readonly group: string | undefined;
}

/** What grows, how far, and how each count is judged; in the link, and no change of the plan. */
export function GrowthKnobs({ answer, group }: GrowthKnobsProps) {
  const messages = useAllMessages();
  const { growth: words } = messages.charts;
  const { range, judged, grow: wanted } = usePlanner(({ view }) => view);
  const { scenario } = useRunTold(answer);
  const groups = answer.cluster.groups.filter(({ nodes }) => nodes > 0);
  const hasZones = zonesToLose(answer.cluster).length > 0;
  const ways = JUDGED.filter((way) => way !== 'zone-loss' || hasZones);
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-4 py-2 text-13">
      <span aria-hidden="true">{words.grow}</span>
      <SelectBox
        label={words.grow}
        value={group ?? ALL}
        options={[
          { value: ALL, label: words.mix },
          ...(groups.length > 1 ? groups : []).map(({ label }) => {
            return { value: label, label: words.alone(label) };
          }),
        ]}
        onChange={(grow) => actions.look({ grow })}
      />
      <SelectBox
        label={words.rangeLabel}
        value={range}
        options={optionsOf(RANGES, words.range)}
        onChange={(next) => actions.look({ range: next })}
      />
      <span aria-hidden="true">{words.judged}</span>
      <SelectBox
        label={words.judged}
        value={ways.includes(judged) ? judged : 'at-rest'}
        options={ways.map((way) => ({ value: way, label: words.judgedIn(way, scenario) }))}
        onChange={(next) => actions.look({ judged: next })}
      />
      {wanted !== ALL && group === undefined && (
        <p className="basis-full text-12 text-warn">
          {words.noGroup(wanted)}{' '}
          <TextButton onClick={() => actions.look({ grow: ALL })}>{words.mix}</TextButton>
        </p>
      )}
    </div>
  );
}
