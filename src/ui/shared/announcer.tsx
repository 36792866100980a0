import { useSyncExternalStore } from 'react';

// What was done, for screen readers: `Link copied`. The number makes the same words count anew.
interface Announcement {
  readonly text: string;
  readonly number: number;
}
let current: Announcement = { text: '', number: 0 };
const listeners = new Set<() => void>();

/** Says politely what has just been done. */
export function announce(text: string): void {
  current = { text, number: current.number + 1 };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where announcements are heard; once on the page. */
export function Announcer() {
  const { text, number } = useSyncExternalStore(subscribe, () => current);
  return (
    <div aria-live="polite" className="sr-only">
      <span key={number}>{text}</span>
    </div>
  );
}
