import { useSyncExternalStore } from 'react';

const queries = new Map<string, MediaQueryList>();

/** Many rows ask the same: one list answers them all. */
function listFor(media: string): MediaQueryList {
  const known = queries.get(media) ?? window.matchMedia(media);
  queries.set(media, known);
  return known;
}

/** Whether the window is as a media query wants it, and again whenever that changes. */
export function useMedia(media: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = listFor(media);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    () => listFor(media).matches,
  );
}
