import { cloneElement, type ReactElement, type RefObject } from 'react';

/** What a button needs in order to open something. */
export interface TriggerProps {
  readonly ref: RefObject<HTMLButtonElement | null>;
  readonly onClick: () => void;
  readonly onKeyDown?: (event: React.KeyboardEvent) => void;
  readonly id?: string;
  readonly 'aria-haspopup': 'dialog' | 'menu';
  readonly 'aria-expanded': boolean;
  readonly 'aria-controls': string | undefined;
  readonly 'data-popup-open': '' | undefined;
}

/** The button with what it needs to open a panel. */
export function asTrigger(button: ReactElement, props: TriggerProps): ReactElement {
  return cloneElement(button, props);
}
