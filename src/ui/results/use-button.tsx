import { useLayoutEffect, useRef } from 'react';
import { useAllMessages } from '@/store';
import { Button, type ButtonProps } from '@/ui/shared/controls';
import { announce } from '@/ui/shared/spoken';

export interface UseButtonProps extends Omit<ButtonProps, 'onClick' | 'title' | 'children'> {
  /** Why it can't be used now; a press says it. */
  readonly whyNot: string | undefined;
  readonly onUse: () => void;
  /** `Use`, where nothing else is said. */
  readonly children?: string;
}

/** Writes what an answer proposes into the form. */
export function UseButton({ whyNot, onUse, children, ...rest }: UseButtonProps) {
  const { lanes: words } = useAllMessages();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const element = button.current;
    return () => {
      if (element !== null && document.activeElement === element) keepKeyboardAround(element);
    };
  }, []);
  return (
    <Button
      ref={button}
      aria-disabled={whyNot !== undefined || undefined}
      aria-description={whyNot}
      title={whyNot}
      onClick={() => (whyNot === undefined ? onUse() : announce(whyNot))}
      {...rest}
    >
      {children ?? words.use}
    </Button>
  );
}

/** What is used mostly takes its button away: the keyboard stays at the part that it was in. */
function keepKeyboardAround(element: HTMLElement): void {
  const around: HTMLElement[] = [];
  for (let each = element.parentElement; each !== null; each = each.parentElement) {
    if (each.tabIndex === -1 && each.hasAttribute('tabindex')) around.push(each);
  }
  queueMicrotask(() => {
    if (document.activeElement !== document.body) return;
    around.find(({ isConnected }) => isConnected)?.focus({ preventScroll: true });
  });
}

/** Of the plan as it last could be read: what has been typed since would be lost. */
export function useWhyNot({
  status,
}: {
  readonly status: 'current' | 'stale';
}): string | undefined {
  const { lanes: words } = useAllMessages();
  return status === 'stale' ? words.notWhileUnread : undefined;
}
