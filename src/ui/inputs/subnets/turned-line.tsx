import { actions, planner, useAllMessages, usePlanner } from '@/store';
import { TextButton } from '@/ui/shared/controls';
import { othersNow, type Turned, useTurned } from './turned';

/** Under planned subnets that ran before, in the place of the line under those that run. */
export function TurnedLine() {
  const live = usePlanner(({ text }) => text.live);
  const turned = useTurned();
  if (turned === undefined || live) return null;
  return (
    <div className="flex min-h-8 items-center text-12" data-print="no">
      <TurnedTold turned={turned} />
    </div>
  );
}

export function TurnedTold({ turned }: { readonly turned: Turned }) {
  const { liveExplanations: words, shell } = useAllMessages();
  const canUndo = usePlanner(({ text }) => text === turned.after);
  const answer = usePlanner((state) => state.answer);
  const { text } = planner.getState();
  const others = othersNow(turned, { text, answer });
  return (
    <p className="text-muted">
      {words.turned({ ...turned, others })}{' '}
      {canUndo && (
        <TextButton
          data-takes-back
          className="text-12"
          onClick={() => {
            if (planner.getState().text === turned.after) actions.undo();
          }}
        >
          {shell.undo}
        </TextButton>
      )}
    </p>
  );
}
