import { type PresetId, presetText } from '@/plan';
import { actions, useAllMessages } from '@/store/use-planner';
import { Button } from '@/ui/shared/controls/button';
import { CARD } from '@/ui/shared/look/card';

const EXAMPLES: readonly PresetId[] = ['t3-medium-nginx', 'spreadsheet-example'];

/** A plan without subnets or node groups is still a page: two examples to start from. */
export function EmptyState() {
  const { notices, shell } = useAllMessages();
  return (
    <section className={`${CARD} px-4 py-10 text-center`}>
      <h2 className="text-18 font-semibold">{notices.empty.title}</h2>
      <p className="mt-1 text-13 text-muted">{notices.empty.orExample}</p>
      <div className="mt-4 flex flex-wrap justify-center gap-2">
        {EXAMPLES.map((id) => (
          <Button key={id} onClick={() => actions.replacePlan(presetText(id))}>
            {shell.presets[id]}
          </Button>
        ))}
      </div>
    </section>
  );
}
