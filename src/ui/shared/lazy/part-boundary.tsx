import { Component, type ReactNode, useEffect, useState } from 'react';
import type { PartName } from '@/i18n';
import { useMessages } from '@/store';
import { TextButton } from '@/ui/shared/controls';
import { classes } from '@/ui/shared/look';
import { NotLoadedError } from './lazy-module';
import { isReplaced } from './new-version';

interface PartBoundaryProps {
  readonly part: PartName;
  readonly place: string | undefined;
  /** It was tried again already: browsers keep to a failure until the page is loaded anew. */
  readonly isAgain: boolean;
  /** It was asked for by what it takes the place of: the keyboard goes to the other try. */
  readonly takesKeyboard?: boolean | undefined;
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

/** A part that can't be loaded takes only its own place; any other error goes on. */
export class PartBoundary extends Component<PartBoundaryProps, { readonly error: unknown }> {
  override state = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { children, ...told } = this.props;
    if (error === undefined) return children;
    if (!isNotLoaded(error)) throw error;
    return <NotLoaded {...told} />;
  }
}

function isNotLoaded(error: unknown): boolean {
  return error instanceof NotLoadedError;
}

/** The button that was pressed went with the part that was tried. */
export function keepKeyboard(instead: HTMLElement | null | undefined): void {
  if (document.activeElement === document.body) instead?.focus();
}

type NotLoadedProps = Omit<PartBoundaryProps, 'children'>;

/** What could not be had, and another try; the page loaded anew, where that has failed or is of no use. */
export function NotLoaded({ part, place, isAgain, takesKeyboard, onRetry }: NotLoadedProps) {
  const { later } = useMessages().shell;
  const [isOld, setOld] = useState(false);
  useEffect(() => {
    let isGone = false;
    void isReplaced(window).then((replaced) => isGone || setOld(replaced));
    return () => {
      isGone = true;
    };
  }, []);
  return (
    <div className={classes('text-13 text-muted', place)}>
      <span role="status">
        {isOld ? later.replaced(part) : isAgain ? later.failedAgain(part) : later.failed(part)}
      </span>{' '}
      <TextButton
        ref={isAgain || takesKeyboard ? keepKeyboard : undefined}
        // The part that comes takes it, however late.
        data-leaves-keyboard
        onClick={isOld || isAgain ? () => window.location.reload() : onRetry}
      >
        {isOld || isAgain ? later.reload : later.retry}
      </TextButton>
    </div>
  );
}
