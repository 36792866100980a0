import { type ReactNode, useCallback, useState } from 'react';
import type { PartName } from '@/i18n';
import { type LazyModule, useLazyModule } from './lazy-module';
import { NotLoaded } from './part-boundary';

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
    <div className="contents" ref={handKeyboardBack}>
      <NotLoaded
        key={losses}
        part={part}
        place={place}
        isAgain={losses > 1}
        onRetry={() => void lazy.fetch().catch(onLost)}
      />
    </div>
  );
}

/** What goes with the keyboard in it, for what may be nothing to see, gives it to what Shift and Tab would lead to. */
function handKeyboardBack(going: HTMLElement | null) {
  return () => {
    const isIn = (each: Element | null) => going?.contains(each) ?? false;
    if (!isIn(document.activeElement)) return;
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input')];
    const before = all.slice(0, Math.max(0, all.findIndex(isIn)));
    before.findLast((each) => each.checkVisibility())?.focus();
  };
}
