import { useId } from 'react';
import { classes } from '@/ui/shared/look';
import { BOX, BOX_BAD } from './text-box';

export interface SelectBoxProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  /** `row`: the label at the left. Otherwise only screen readers hear it. */
  readonly layout?: 'row' | 'bare';
  readonly className?: string;
  readonly id?: string;
  /** Id of the text that says what is wrong; marks the choice as invalid. */
  readonly problemId?: string | undefined;
}

/** One of a list that is too long for a row of switches. */
export function SelectBox<Value extends string>(props: SelectBoxProps<Value>) {
  const { label, value, options, onChange, layout = 'bare', className, problemId } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const select = (
    <select
      id={id}
      value={value}
      aria-label={layout === 'bare' ? label : undefined}
      aria-invalid={problemId === undefined ? undefined : true}
      aria-describedby={problemId}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
      className={classes(
        BOX,
        problemId !== undefined && BOX_BAD,
        'min-w-0 max-w-full px-2 text-13',
        className,
      )}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
  if (layout === 'bare') return select;
  return (
    <div className="flex min-w-0 items-center justify-between gap-3">
      <label htmlFor={id} className="shrink-0 text-12 text-muted">
        {label}
      </label>
      {select}
    </div>
  );
}
