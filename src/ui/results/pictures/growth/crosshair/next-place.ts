/** Where a key moves the line among so many counts; `undefined`: it is none of the slider's keys. */
export function nextPlace(key: string, place: number, counts: number): number | undefined {
  const last = counts - 1;
  const within = (next: number) => Math.max(0, Math.min(last, next));
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return within(place - 1);
    case 'ArrowRight':
    case 'ArrowUp':
      return within(place + 1);
    case 'PageDown':
      return within(place - PAGE);
    case 'PageUp':
      return within(place + PAGE);
    case 'Home':
      return 0;
    case 'End':
      return last;
    // What it holds is told where it is, and the page stays where it is too.
    case ' ':
      return place;
    default:
      return undefined;
  }
}

const PAGE = 5;
