import { useState } from 'react';
import { blocksOf, movedSubnets } from '@/plan';
import { actions, planner, useAllMessages } from '@/store';
import { Button, Dialog, SelectBox, TextBox, TextButton } from '@/ui/shared/controls';

/** Asks for another range of the VPC and moves the subnets there, in one step of undo. */
export function MoveDialog({ onClose }: { readonly onClose: () => void }) {
  const [range, setRange] = useState('');
  const words = useAllMessages().movePlan;
  const { subnets } = planner.getState().text;
  const blocks = blocksOf(subnets);
  const [block = '', setBlock] = useState(blocks[0]);
  const moved = movedSubnets(subnets, range, blocks.length > 1 ? block : undefined);
  const problem = range.trim() === '' || moved.ok ? undefined : words.problem(moved);
  const meant = !moved.ok && moved.problem === 'range-unreadable' ? moved.meant : undefined;
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
          {problem}{' '}
          {meant !== undefined && (
            <TextButton className="font-mono text-12" onClick={() => setRange(meant)}>
              {meant}
            </TextButton>
          )}
        </p>
        {blocks.length > 1 && (
          <div className="mb-3">
            <SelectBox
              layout="row"
              label={words.which}
              value={block}
              options={blocks.map((each) => ({ value: each, label: each }))}
              onChange={setBlock}
            />
          </div>
        )}
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
