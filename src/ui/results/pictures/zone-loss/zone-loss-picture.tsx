import type { ToldCell } from '@/i18n/questions/cell';
import { restCell } from '@/i18n/questions/rest-cell';
import { runCell } from '@/i18n/questions/run-cell';
import { simulationActions, useSimulation } from '@/store/simulation/use-simulation';
import { useAllMessages } from '@/store/use-planner';
import { TONE_TEXT } from '@/ui/results/answer/tone';
import { CELL, HEAD_CELL, ScrollTable } from '@/ui/results/pictures/frame/scroll-table';
import { Button } from '@/ui/shared/controls/button';
import { classes } from '@/ui/shared/look/classes';
import { VerdictMark } from '@/ui/shared/look/verdict-mark';

const NO_PODS = { asked: 0, pending: 0, why: [] } as const;

/** Every zone lost in turn: what the plan comes to once it rests again, and on the way there. */
export function ZoneLossPicture() {
  const messages = useAllMessages();
  const { questions: words } = messages;
  const told = useSimulation((state) => state.questions['zone-loss']);
  if (told.status === 'waits-for-run' || told.status === 'failed') {
    const why = words.whyNotRun[told.status === 'failed' ? 'failed' : 'waits'];
    return (
      <div className="flex items-center gap-3 px-4 py-3.5 text-13 text-muted">
        {why}
        <Button onClick={() => simulationActions.ask('zone-loss')}>{words.ask}</Button>
      </div>
    );
  }
  const losses = told.found?.losses ?? [];
  if (losses.length === 0) {
    const line = told.status === 'checking' ? words.checking : words.oneZone.line;
    return <p className="px-4 py-3.5 text-13 text-muted">{line}</p>;
  }
  return (
    <div className="px-4 py-3.5">
      <ScrollTable label={words.label.zoneLoss(undefined)}>
        <thead>
          <tr>
            {[words.losses.zone, words.losses.atRest, words.losses.run].map((head) => (
              <th key={head} scope="col" className={HEAD_CELL}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {losses.map(({ zone, atRest, run }) => (
            <tr key={zone}>
              <th scope="row" className={CELL}>
                {zone}
              </th>
              <Told cell={restCell(atRest, words, { pods: NO_PODS, alone: false })} />
              <Told cell={runCell(run, messages)} />
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </div>
  );
}

function Told({ cell }: { readonly cell: ToldCell }) {
  const { tone, number, unit, line } = cell;
  return (
    <td className={CELL}>
      <span className={classes('inline-flex items-center gap-1.5 font-semibold', TONE_TEXT[tone])}>
        <VerdictMark tone={tone} className="size-4 shrink-0" />
        {number} {unit}
      </span>{' '}
      <span className="text-12 text-muted">{line}</span>
    </td>
  );
}
