import { useContext, useDeferredValue, useLayoutEffect, useRef } from 'react';
import { planner, useAllMessages, useAnswer } from '@/store';
import { Button, type ButtonProps } from '@/ui/shared/controls';
import { announce } from '@/ui/shared/spoken';
import { IsOfLast } from './last-answer';

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
  // Behind the plan, like what is shown around it.
  const answer = useDeferredValue(useAnswer());
  const isOfLast = useContext(IsOfLast);
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
      onClick={() => {
        const isShown = planner.getState().answer === answer && !isOfLast;
        const reason = whyNot ?? (isShown ? undefined : words.notWhileChecked);
        if (reason === undefined) onUse();
        else announce(reason);
      }}
      {...rest}
    >
      {children ?? words.use}
    </Button>
  );
}

/** What is used mostly takes its button away: the way back has the keyboard, or the part that it was in. */
function keepKeyboardAround(element: HTMLElement): void {
  const around: HTMLElement[] = [];
  for (let each = element.parentElement; each !== null; each = each.parentElement) {
    if (each.hasAttribute('tabindex')) around.push(each);
  }
  queueMicrotask(() => {
    if (document.activeElement !== document.body) return;
    const part = around.find(({ isConnected }) => isConnected);
    if (part !== undefined) keyboardToWayBack(part);
  });
}

/** To the button that takes back what was used; where there is none, to the part itself. */
export function keyboardToWayBack(part: HTMLElement): void {
  const back = part.querySelector<HTMLElement>('[data-takes-back]') ?? part;
  back.focus({ preventScroll: true });
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
