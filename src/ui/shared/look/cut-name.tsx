import { classes } from './classes';
import { useShortZones } from './short-zones';

/** So many letters at the end are seen. */
const END = 8;
/** As people see them: an emoji of several characters is one. */
const LETTERS = new Intl.Segmenter();

/** A name in one line; one that has no room is cut before its end, by which such names differ. */
export function CutName({
  name,
  className,
}: {
  readonly name: string;
  readonly className?: string;
}) {
  const short = useShortZones()(name);
  const letters = Array.from(LETTERS.segment(short), ({ segment }) => segment);
  return (
    // A name in Hebrew or Arabic begins on the right.
    <span dir="auto" className={classes('flex min-w-0', className)} title={name}>
      {short !== name && <span className="sr-only">{name}</span>}
      <span aria-hidden={short !== name || undefined} className="contents">
        <span className="overflow-hidden text-ellipsis whitespace-pre">
          {letters.slice(0, -END).join('')}
        </span>
        <span className="shrink-0 whitespace-pre">{letters.slice(-END).join('')}</span>
      </span>
    </span>
  );
}
