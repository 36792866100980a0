import { useState } from 'react';
import { movedSubnets } from '@/plan';
import { actions, planner, useAllMessages } from '@/store';
import { Button, Dialog, TextBox } from '@/ui/shared/controls';

/** Asks for another range of the VPC and moves the subnets there, in one step of undo. */
export function MoveDialog({ onClose }: { readonly onClose: () => void }) {
  const [range, setRange] = useState('');
  const words = useAllMessages().movePlan;
  const moved = movedSubnets(planner.getState().text.subnets, range);
  const problem = range.trim() === '' || moved.ok ? undefined : words.problem(moved);
  const move = () => {
    if (!moved.ok) return;
    actions.edit((text) => ({ ...text, subnets: moved.subnets }));
    onClose();
  };
  return (
    <Dialog onClose={onClose} words={words}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          move();
        }}
      >
        <TextBox
          aria-label={words.range}
          value={range}
          onValue={setRange}
          mono
          placeholder="10.1.0.0/16"
          problemId={problem === undefined ? undefined : 'move-problem'}
        />
        <p id="move-problem" aria-live="polite" className="mt-1 min-h-10 text-12 text-bad">
          {problem}
        </p>
        {moved.ok && (
          <ul className="mb-3 font-mono text-12 text-muted">
            {moved.subnets.map((row) => (
              <li key={row.id}>{row.range}</li>
            ))}
          </ul>
        )}
        <div className="flex gap-2">
          <Button look="primary" disabled={!moved.ok} onClick={move}>
            {words.move}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
