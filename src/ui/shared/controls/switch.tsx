import { type ReactNode, useId } from 'react';

export interface SwitchProps {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that is on or off: a checkbox with a line of help. */
export function Switch({ label, help, checked, onChange }: SwitchProps) {
  const helpId = useId();
  return (
    <div>
      <label className="flex min-h-6 items-center gap-2 text-13 pointer-coarse:min-h-11">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={help === undefined ? undefined : helpId}
          onChange={(event) => onChange(event.currentTarget.checked)}
          className="size-4 shrink-0 accent-accent"
        />
        {label}
      </label>
      {help !== undefined && (
        <p id={helpId} className="pl-6 text-12 text-muted">
          {help}
        </p>
      )}
    </div>
  );
}
