import { DEFAULT_PARAMETERS } from '@/engine/over-time';
import { ADDRESS_CHOICES, OTHERS_LIE, PARAMETER_FIELDS } from '@/plan';
import { actions, useAllMessages, usePlanner } from '@/store';
import { withScenario } from '@/store/document';
import { optionsOf, SelectBox } from '@/ui/shared/controls';
import { PlanField } from '@/ui/shared/plan-field';

/** What AWS has not published: times, and where addresses lie. */
export function Unpublished() {
  const { scenario: words } = useAllMessages().timeline;
  const { addressChoice, othersLie, events } = usePlanner((state) => state.text.scenario);
  const helpLines = new Set(
    events.map(({ kind, strategy }) =>
      kind === 'upgrade' ? words.strategyHelp[strategy] : words.help[kind],
    ),
  );
  return (
    <div className="grid grid-cols-1 gap-x-8 gap-y-2 wide:grid-cols-2">
      <p className="col-span-full text-12 text-muted">{words.unpublishedHelp}</p>
      {PARAMETER_FIELDS.map((field) => (
        <PlanField
          key={field}
          path={{ part: 'scenario', field }}
          label={words.parameters[field]}
          placeholder={String(DEFAULT_PARAMETERS[field])}
          unit={words.seconds}
          layout="row"
          numeric
        />
      ))}
      <PlanField
        path={{ part: 'scenario', field: 'duration' }}
        label={words.duration}
        placeholder={words.durationAuto}
        unit={words.minutes}
        layout="row"
        numeric
      />
      <SelectBox
        label={words.addressChoice}
        value={addressChoice}
        layout="row"
        options={optionsOf(ADDRESS_CHOICES, words.addressChoices)}
        onChange={(next) => actions.edit((text) => withScenario(text, { addressChoice: next }))}
      />
      <SelectBox
        label={words.othersLie}
        value={othersLie}
        layout="row"
        options={optionsOf(OTHERS_LIE, words.othersLies)}
        onChange={(next) => actions.edit((text) => withScenario(text, { othersLie: next }))}
      />
      <PlanField
        path={{ part: 'scenario', field: 'runs' }}
        label={words.runs}
        layout="row"
        numeric
      />
      <PlanField
        path={{ part: 'scenario', field: 'seed' }}
        label={words.seed}
        layout="row"
        numeric
      />
      <p className="col-span-full text-12 text-pretty text-muted">{words.chance}</p>
      {[...helpLines].map((line) => (
        <p key={line} className="col-span-full text-12 text-pretty text-muted">
          {line}
        </p>
      ))}
    </div>
  );
}
