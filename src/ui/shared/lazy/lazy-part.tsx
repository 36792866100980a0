import { type ComponentType, createElement, lazy, memo, Suspense, useState } from 'react';
import type { PartName } from '@/i18n';
import { useMessages } from '@/store';
import { lazyModule } from './lazy-module';
import { keepKeyboard, PartBoundary } from './part-boundary';

export interface LazyPartLooks {
  /** What it is, where it can't be had. */
  readonly part: PartName;
  /** Classes of the place until the part is there: the room that it will take. */
  readonly place?: string;
  /** A picture, which a table beside it says for screen readers. */
  readonly isPicture?: boolean;
  /** It takes the place of what asks for it: where it can't be had, the keyboard goes to the other try. */
  readonly takesKeyboard?: boolean;
}

/**
 * A component that is fetched apart from the page. It is there at once where it was fetched before;
 * where it can't be had, its place says so and offers to try again. As memoized components, it is
 * drawn again with other props alone.
 * @param load an `import()`, with the component picked from it
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { part, place, isPicture = false, takesKeyboard }: LazyPartLooks,
): ComponentType<Props> {
  const fetched = lazyModule(load);
  // React.lazy shows its fallback for a moment even where the component has been fetched.
  const choose = (): ComponentType<Props> =>
    fetched.module() ?? lazy(async () => ({ default: await fetched.fetch() }));
  return memo(function LazyPart(props: Props) {
    const [{ Part, attempt }, setChosen] = useState(() => ({ Part: choose(), attempt: 0 }));
    const { loading } = useMessages().shell.later;
    const drawn = (
      <Suspense fallback={<Waiting place={place} text={loading} />}>
        {attempt > 0 && <span hidden ref={giveKeyboard} />}
        {createElement(Part, props)}
      </Suspense>
    );
    return (
      <PartBoundary
        key={attempt}
        part={part}
        place={place}
        isAgain={attempt > 0}
        takesKeyboard={takesKeyboard}
        onRetry={() => setChosen({ Part: choose(), attempt: attempt + 1 })}
      >
        {isPicture ? (
          <div aria-hidden="true" className="h-full">
            {drawn}
          </div>
        ) : (
          drawn
        )}
      </PartBoundary>
    );
  });
}

/** The keyboard goes to what came: to its first heading or field, of a picture to what stands above it. */
function giveKeyboard(mark: HTMLElement | null): void {
  const part = mark?.closest('figure') ?? mark?.nextElementSibling;
  const first = part?.querySelector<HTMLElement>('h2,h3,h4,button,input');
  if (first && first.tabIndex < 0) first.tabIndex = -1;
  keepKeyboard(first);
}

function Waiting({ place, text }: { readonly place: string | undefined; readonly text: string }) {
  return (
    <div className={place} data-comes>
      <span className="text-13 text-muted">{text}</span>
    </div>
  );
}
