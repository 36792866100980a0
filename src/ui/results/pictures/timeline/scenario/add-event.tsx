import { EVENT_KINDS } from '@/plan';
import { useAllMessages } from '@/store';
import { TEXT_BUTTON } from '@/ui/shared/controls';
import { Menu } from '@/ui/shared/floating';
import { addEvent } from './edit-events';

export function AddEvent() {
  const { scenario: words } = useAllMessages().timeline;
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className={`${TEXT_BUTTON} min-h-8`}>
          {words.addEvent}
        </button>
      }
      sections={() => [
        {
          id: 'events',
          items: EVENT_KINDS.map((kind) => ({
            id: kind,
            label: words.events[kind],
            onSelect: () => addEvent(kind),
          })),
        },
      ]}
    />
  );
}
