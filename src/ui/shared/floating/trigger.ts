import {
  type ComponentProps,
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
} from 'react';

export interface TriggerOptions {
  readonly ref: RefObject<HTMLButtonElement | null>;
  readonly opens: 'dialog' | 'menu';
  /** Id of the panel while it is there. */
  readonly panelId: string | undefined;
  readonly onClick: () => void;
  /** It was opened, but its panel has not come yet, and the person goes on to something else. */
  readonly onLeave: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly id?: string;
}

/** The button with what it needs to open a panel, and to say so. */
export function asTrigger(button: ReactElement, options: TriggerOptions): ReactElement {
  const { ref, opens, panelId, onClick, onLeave, onKeyDown, id } = options;
  const isShown = panelId !== undefined;
  const props: ComponentProps<'button'> & { readonly 'data-popup-open': '' | undefined } = {
    ref,
    onClick,
    onBlur: isShown ? undefined : onLeave,
    onKeyDown: (event) => {
      if (event.key === 'Escape' && !isShown) onLeave();
      onKeyDown?.(event);
    },
    ...(id === undefined ? {} : { id }),
    'aria-haspopup': opens,
    'aria-expanded': isShown,
    'aria-controls': panelId,
    'data-popup-open': isShown ? '' : undefined,
  };
  return cloneElement(button, props);
}
