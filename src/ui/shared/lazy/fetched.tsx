import { type ReactNode, useCallback, useState } from 'react';
import type { PartName } from '@/i18n';
import { type LazyModule, useLazyModule } from './lazy-module';
import { keepKeyboard, NotLoaded } from './part-boundary';

export interface FetchedProps<Module> {
  readonly lazy: LazyModule<Module>;
  /** What it is, where it can't be had. */
  readonly part: PartName;
  /** Classes of what is said then. */
  readonly place: string;
  readonly children: (module: Module) => ReactNode;
}

/**
 * What takes no room on the page, or little, until it is there. Where it can't be had, that is said, with
 * another try; it comes too when somebody else's try has it.
 */
export function Fetched<Module>({ lazy, part, place, children }: FetchedProps<Module>): ReactNode {
  const [losses, setLosses] = useState(0);
  const onLost = useCallback(() => setLosses((count) => count + 1), []);
  const module = useLazyModule(lazy, true, onLost);
  if (module !== undefined) return children(module);
  if (losses === 0) return null;
  return (
    <NotLoaded
      key={losses}
      part={part}
      place={place}
      isAgain={losses > 1}
      onRetry={() => {
        const before = beforeKeyboard();
        // The button goes, and what comes may be nothing to see: the keyboard stays near.
        lazy.fetch().then(() => setTimeout(keepKeyboard, 0, before), onLost);
      }}
    />
  );
}

/** What Shift and Tab would lead to. */
function beforeKeyboard(): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input')];
  return all[all.findIndex((each) => each.matches(':focus')) - 1];
}
