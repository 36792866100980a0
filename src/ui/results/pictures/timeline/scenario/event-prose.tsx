import { type ReactNode, useId } from 'react';
import {
  EVENT_KINDS,
  type EventText,
  groupLabels,
  MODE_CHANGES,
  SETTING_FIELDS,
  usualGroup,
} from '@/plan';
import { useAllMessages, usePlanner } from '@/store';
import { fieldId, hasNumbers } from '@/store/document';
import { IconButton, optionsOf, SelectBox } from '@/ui/shared/controls';
import { CloseIcon } from '@/ui/shared/look';
import {
  PlanField,
  ProblemLine,
  useFieldProblem,
  useFloatingProblem,
} from '@/ui/shared/plan-field';
import { changeKind, patchEvent, removeEvent } from './edit-events';
import { type ProseGap, proseKey, proseParts } from './prose';
import { ProseField } from './prose-field';
import { StrategySelect, useDrifts, useUpgradesPods } from './strategy-select';

export interface EventProseProps {
  readonly event: EventText;
  /** The only one may become none; of several each can be removed. */
  readonly isOnly: boolean;
  /** What stands at the end of the line. */
  readonly children?: ReactNode;
}

/** One event as a line of prose, its choices and numbers in it. */
export function EventProse({ event, isOnly, children }: EventProseProps) {
  const { scenario: words } = useAllMessages().timeline;
  const doesDrift = useDrifts(event);
  const isOfPods = useUpgradesPods(event);
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{words.events[event.kind]}</legend>
      <div className={PROSE_LINE}>
        {proseParts(words.prose[proseKey(event, doesDrift, isOfPods)]).map((part) =>
          'text' in part ? (
            <span key={part.key}>{part.text}</span>
          ) : (
            <Gap key={part.key} gap={part.gap} event={event} isOnly={isOnly} />
          ),
        )}
        {!isOnly && (
          <IconButton
            label={words.remove(words.events[event.kind])}
            onClick={() => removeEvent(event.id)}
          >
            <CloseIcon />
          </IconButton>
        )}
        {children}
      </div>
      {event.kind === 'change-settings' && <ChangedSettings event={event} />}
    </fieldset>
  );
}

export const PROSE_LINE =
  'relative flex min-w-0 flex-wrap items-center gap-x-1 gap-y-1.5 text-13 max-[85rem]:text-12';
export const PROSE_SELECT =
  'h-8! px-1.5! text-13! font-medium field-sizing-content max-[85rem]:text-12! max-[85rem]:px-0.5! pointer-coarse:h-11!';

interface GapProps extends Omit<EventProseProps, 'children'> {
  readonly gap: ProseGap;
}

function Gap({ gap, event, isOnly }: GapProps) {
  const { scenario: words } = useAllMessages().timeline;
  const { id, kind } = event;
  switch (gap) {
    case 'kind':
      return (
        <SelectBox
          className={PROSE_SELECT}
          label={words.choose}
          value={kind}
          options={optionsOf(
            [...EVENT_KINDS, ...(isOnly ? (['none'] as const) : [])],
            words.presets,
          )}
          onChange={(next) => changeKind(id, next)}
        />
      );
    case 'strategy':
      return <StrategySelect className={PROSE_SELECT} event={event} />;
    case 'group':
    case 'zone':
      return <PlanChoice gap={gap} event={event} />;
    default:
      return (
        <ProseField
          path={{ part: 'event', row: id, field: gap }}
          label={words.fields[gap] ?? gap}
          isWord={gap === 'instanceType'}
        />
      );
  }
}

/** What is chosen from the plan: one of its groups, one of its zones. */
function PlanChoice({ gap, event }: { readonly gap: 'group' | 'zone'; readonly event: EventText }) {
  const { scenario: words } = useAllMessages().timeline;
  const plan = usePlanner((state) => (hasNumbers(state.answer) ? state.answer.plan : undefined));
  const path = { part: 'event', row: event.id, field: gap } as const;
  const problem = useFieldProblem(path);
  const problemId = useId();
  const place = useFloatingProblem();
  if (plan === undefined) return <span>{event[gap]}</span>;
  const known =
    gap === 'zone'
      ? [...new Set(plan.subnets.map(({ zone }) => zone))]
      : [...new Set(groupLabels(plan.groups))];
  const all =
    event.kind === 'scale-pods' && gap === 'group' ? [{ value: '', label: words.replicas }] : [];
  const offered = [...all, ...known.map((value) => ({ value, label: value }))];
  const usual = gap === 'group' && all.length === 0 ? usualGroup(plan) : offered[0]?.value;
  const value = event[gap] || (usual ?? '');
  // What the plan has no longer stays what is chosen, and is said to be wrong: the browser would show another.
  const isOffered = offered.some((each) => each.value === value);
  const options = isOffered ? offered : [{ value, label: value }, ...offered];
  return (
    <span className="contents" {...place.around}>
      <SelectBox
        id={fieldId(path)}
        className={PROSE_SELECT}
        label={words.fields[gap] ?? gap}
        value={value}
        options={options}
        onChange={(next) => patchEvent(event.id, { [gap]: next })}
        problemId={problem === undefined ? undefined : problemId}
      />
      {problem !== undefined && (
        <div className={place.lookOf(fieldId(path))}>
          <ProblemLine id={problemId} problem={problem} />
        </div>
      )}
    </span>
  );
}

/** The settings that change: those that are empty stay. */
function ChangedSettings({ event }: { readonly event: EventText }) {
  const { scenario: words } = useAllMessages().timeline;
  return (
    <div className="mt-2 grid grid-cols-1 gap-x-8 gap-y-2 wide:grid-cols-2">
      <SelectBox
        label="ENABLE_PREFIX_DELEGATION"
        value={event.prefixDelegation}
        layout="row"
        options={optionsOf(MODE_CHANGES, words.modeChanges)}
        onChange={(next) => patchEvent(event.id, { prefixDelegation: next })}
      />
      {SETTING_FIELDS.map((field) => (
        <PlanField
          key={field}
          path={{ part: 'event', row: event.id, field }}
          label={field}
          labelClassName="font-mono text-12"
          placeholder={words.settingsStay}
          layout="row"
          numeric
          inputMode="text"
        />
      ))}
    </div>
  );
}
