import { requiredOf } from '@/engine';
import type { FieldPath } from '@/plan';
import { actions, useAllMessages, usePlanner } from '@/store';
import { useWide } from '@/ui/shared/browser';
import { Fold, Switch } from '@/ui/shared/controls';
import { CARD } from '@/ui/shared/look';
import { PlanField } from '@/ui/shared/plan-field';
import { FoldingSection } from './folding-section';

const NUMBERS = ['mustKeepFree', 'mustGrow'] as const;
const SWITCHES = ['mustSurviveScenario', 'mustSurviveZoneLoss'] as const;

/** What the plan has to hold: one line of the form until it has to hold something. */
export function Requirements() {
  const wide = useWide();
  const words = useAllMessages().requirements;
  const inShort = useInShort();
  const needsLook = usePlanner((state) => state.reading.errors.some(({ field }) => isOwn(field)));
  if (!wide) {
    return (
      <FoldingSection title={words.title} hint="" summary={inShort} owns={isOwn}>
        <Fields />
      </FoldingSection>
    );
  }
  return (
    <div className={`${CARD} px-4 py-2.5`}>
      <Fold title={words.title} summary={inShort} needsLook={needsLook}>
        <Fields />
      </Fold>
    </div>
  );
}

function isOwn(path: FieldPath): boolean {
  return path.part === 'plan' && NUMBERS.some((field) => field === path.field);
}

/** What of it is required of the plan that is shown. */
function useInShort(): string {
  const words = useAllMessages().requirements;
  return usePlanner(({ answer }) => {
    if (answer.status !== 'current') return '';
    const { requirements } = answer.plan;
    return requiredOf(requirements)
      .map((name) => words.inShort(name, requirements))
      .join(', ');
  });
}

function Fields() {
  const words = useAllMessages().requirements;
  const text = usePlanner((state) => state.text);
  return (
    <div className="grid grid-cols-1 gap-3">
      <p className="text-12 text-muted">{words.help}</p>
      {NUMBERS.map((field) => (
        <PlanField
          key={field}
          path={{ part: 'plan', field }}
          label={words.fields[field]}
          labelClassName="text-13"
          layout="row"
          placeholder={words.none}
          numeric
        />
      ))}
      {SWITCHES.map((field) => (
        <Switch
          key={field}
          label={words.fields[field]}
          checked={text[field]}
          onChange={(checked) => actions.edit((form) => ({ ...form, [field]: checked }))}
        />
      ))}
    </div>
  );
}
