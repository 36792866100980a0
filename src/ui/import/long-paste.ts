// Texts that are too long to be laid out in a box while somebody waits.
const MOST_LINES_SHOWN = 800;
const MOST_CHARACTERS_SHOWN = 50_000;

/** To lay out more in the box would hold up the page: such a text stands beside it, as a file does. */
export function isLong(text: string): boolean {
  if (text.length > MOST_CHARACTERS_SHOWN) return true;
  return text.length > MOST_LINES_SHOWN && text.split('\n').length > MOST_LINES_SHOWN;
}

/** The first name that no file has yet. */
export function nameOfPasted(files: readonly File[], name: (place: number) => string): string {
  const taken = new Set(files.map((file) => file.name));
  let place = 1;
  while (taken.has(name(place))) place += 1;
  return name(place);
}
