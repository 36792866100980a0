import { useSyncExternalStore } from 'react';

// What was done, for screen readers: `Link copied`. The number makes the same words count anew.
interface Announcement {
  readonly text: string;
  readonly number: number;
}

/** Two that come one after the other are both heard: what is taken away too soon may not be. */
const KEPT_MS = 5_000;

let kept: readonly Announcement[] = [];
let count = 0;
const listeners = new Set<() => void>();

/**
 * Says politely what has just been done.
 *
 * @returns takes it back, where it is no longer so
 */
export function announce(text: string): () => void {
  count += 1;
  const number = count;
  keep([...kept, { text, number }]);
  setTimeout(() => keep(kept.filter((one) => one.number >= number)), KEPT_MS);
  return () => keep(kept.filter((one) => one.number !== number));
}

function keep(announcements: readonly Announcement[]): void {
  kept = announcements;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where announcements are heard; once on the page. */
export function Announcer() {
  const announcements = useSyncExternalStore(subscribe, () => kept);
  return (
    <div aria-live="polite" className="sr-only">
      {announcements.map(({ text, number }) => (
        <p key={number}>{text}</p>
      ))}
    </div>
  );
}
