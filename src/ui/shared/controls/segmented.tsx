import { useId } from 'react';
import { classes } from '@/ui/shared/look';

export interface SegmentedProps<Value extends string> {
  /** What is chosen here, for screen readers. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly small?: boolean;
}

/** A few words of which one holds: a radio group that looks like a switch. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{props.label}</legend>
      <div className="flex rounded-lg border border-line bg-sunken p-0.5">
        {props.options.map(({ value, label }) => (
          <label
            key={value}
            className={classes(
              'relative flex min-w-6 items-center justify-center rounded-md px-2 text-center font-medium has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent',
              // Of small ones each is as wide as its words.
              props.small
                ? 'min-h-6 flex-auto text-12 whitespace-nowrap'
                : 'min-h-[1.875rem] flex-1 text-13',
              'pointer-coarse:min-h-10',
              value === props.value
                ? 'bg-raised text-text [box-shadow:0_1px_2px_var(--shadow)] forced-colors:bg-[Highlight] forced-colors:text-[HighlightText] forced-colors:[forced-color-adjust:none]'
                : 'text-muted hover:text-text',
            )}
          >
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === props.value}
              onChange={() => props.onChange(value)}
              className="absolute inset-0 m-0 appearance-none rounded-md opacity-0"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
