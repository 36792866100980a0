import { useEffect, useRef, useState } from 'react';
import { actions, planner, useAllMessages, usePlanner } from '@/store';
import { notesOf } from '@/store/derived';
import { fieldId, hasNumbers } from '@/store/document';
import { withCountsBefore, withLive } from '@/store/rows';
import { afterPointer } from '@/ui/shared/browser';
import { Button, TextButton } from '@/ui/shared/controls';
import { ChevronDownIcon } from '@/ui/shared/look';
import { goToField } from '@/ui/shared/plan-field';
import { useTurned } from './turned';
import { TurnedLine, TurnedTold } from './turned-line';

/** One part: what stands in it when the switch turns is there at once, for the keyboard too. */
export function LiveLine({ live }: { readonly live: boolean }) {
  return live ? <LiveExplanations /> : <TurnedLine />;
}

/**
 * A line under the subnets of a cluster that runs, which is always there: what others use follows from. Where live
 * counts and the plan can't be true together it says so. The four ways out, each of which changes the plan, float
 * below it while the keyboard is there or in the rows: nothing is pushed, and nothing stays covered.
 */
function LiveExplanations() {
  const { liveExplanations: words } = useAllMessages();
  const answer = usePlanner((state) => state.answer);
  const follows = usePlanner(({ text }) => text.subnets[0]?.usedAs === 'available');
  const turned = useTurned();
  const isFresh = usePlanner(({ text }) => turned?.isLive && text === turned.after);
  const line = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const rows = line.current?.previousElementSibling;
    const isIn = (node: EventTarget | null) =>
      node instanceof Node && (line.current?.contains(node) || rows?.contains(node) === true);
    const look = () => setNear(isIn(document.activeElement));
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (!isIn(relatedTarget)) afterPointer(look);
    };
    const both = [line.current, rows ?? null];
    for (const part of both) {
      part?.addEventListener('focusin', look);
      part?.addEventListener('focusout', leave as EventListener);
    }
    look();
    return () => {
      for (const part of both) {
        part?.removeEventListener('focusin', look);
        part?.removeEventListener('focusout', leave as EventListener);
      }
    };
  }, []);
  const found = hasNumbers(answer)
    ? notesOf(answer).filter((note) => note.code === 'LIVE_DISAGREES')
    : [];
  const isOpen = isNear && found.length > 0;
  return (
    <div ref={line} className="relative flex min-h-8 items-center text-12" data-print="no">
      {found.length === 0 ? (
        (isFresh && turned && <TurnedTold turned={turned} />) || (
          <span className="text-muted">{follows && words.follows}</span>
        )
      ) : (
        <TextButton
          className="text-12 text-warn!"
          aria-expanded={isOpen}
          // Safari gives a button no focus by a click.
          onClick={() => setNear(true)}
        >
          {words.title}
          <ChevronDownIcon className="size-3" />
        </TextButton>
      )}
      {isOpen && (
        <section
          aria-label={words.title}
          className="absolute top-full right-0 left-0 z-20 grid grid-cols-1 gap-1.5 rounded-lg border border-warn bg-warn-soft p-3 lifted"
        >
          <p>{found.map(words.sum).join(' ')}</p>
          {WAYS.map(([name, take]) => (
            <Button
              key={name}
              className="pointer-fine:min-h-7! justify-start! text-12 whitespace-normal!"
              onClick={take}
            >
              {words[name]}
            </Button>
          ))}
        </section>
      )}
    </div>
  );
}

const WAYS = [
  ['short', () => actions.edit((text) => withLive(text, false))],
  ['settings', () => actions.look({ question: 'settings' })],
  ['fewer', goToNodes],
  ['before', () => actions.edit(withCountsBefore)],
] as const;

function goToNodes(): void {
  const [first] = planner.getState().text.groups;
  if (first !== undefined) goToField(fieldId({ part: 'group', row: first.id, field: 'nodes' }));
}
