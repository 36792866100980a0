import { useId } from 'react';
import type { PlanText } from '@/plan';
import { classes } from '@/ui/shared/look';
import { VerdictLine } from './verdict-line';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** The plan that follows from it. */
  readonly text: PlanText;
}

export interface ChoicesProps<Value extends string> {
  readonly question: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChoose: (value: Value) => void;
}

/** A question with its answers, each with the verdict that it gives. */
export function Choices<Value extends string>({
  question,
  value,
  choices,
  onChoose,
}: ChoicesProps<Value>) {
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-13 font-semibold">{question}</legend>
      <div className="grid grid-cols-1 gap-2 sm:grid-cols-2">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={classes(
              'flex gap-2.5 rounded-lg border px-3 py-2 text-13 pointer-coarse:min-h-11',
              choice.value === value ? 'border-accent bg-accent-soft' : 'border-line',
            )}
          >
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
              className="mt-0.5 size-4 shrink-0 accent-accent"
            />
            <span className="min-w-0">
              <span className="block font-medium">{choice.label}</span>
              <VerdictLine text={choice.text} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
