import { actions, planner, useAllMessages, usePlanner } from '@/store';
import { notesOf } from '@/store/derived';
import { fieldId, hasNumbers } from '@/store/document';
import { withCountsBefore, withLive } from '@/store/rows';
import { Button } from '@/ui/shared/controls';
import { goToField } from '@/ui/shared/plan-field';

/** Why live counts and the plan can't be true together: four ways out, each of which changes the plan. */
export function LiveExplanations() {
  const { liveExplanations: words } = useAllMessages();
  const answer = usePlanner((state) => state.answer);
  if (!hasNumbers(answer)) return null;
  const found = notesOf(answer).filter((note) => note.code === 'LIVE_DISAGREES');
  if (found.length === 0) return null;
  const ways = [
    { label: words.short, take: () => actions.edit((text) => withLive(text, false)) },
    { label: words.settings, take: () => actions.look({ question: 'settings' }) },
    { label: words.fewer, take: goToNodes },
    { label: words.before, take: () => actions.edit(withCountsBefore) },
  ];
  return (
    <section
      aria-label={words.title}
      className="mt-2 grid grid-cols-1 gap-1.5 rounded-lg bg-warn-soft p-3 text-12"
      data-print="no"
    >
      <p>
        <strong className="font-semibold text-warn">{words.title}</strong>{' '}
        {found.map(words.sum).join(' ')}
      </p>
      {ways.map(({ label, take }) => (
        <Button
          key={label}
          className="pointer-fine:min-h-7! justify-start! text-12 whitespace-normal!"
          onClick={take}
        >
          {label}
        </Button>
      ))}
    </section>
  );
}

function goToNodes(): void {
  const [first] = planner.getState().text.groups;
  if (first !== undefined) goToField(fieldId({ part: 'group', row: first.id, field: 'nodes' }));
}
