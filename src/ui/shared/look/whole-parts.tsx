import { Fragment } from 'react';
import { classes } from './classes';
import { ShortZones } from './short-zones';

export interface WholePartsProps {
  /** Its parts set apart by ` · `, the weightiest first. */
  readonly text: string;
  /** The height of the line, or of its lines. */
  readonly className: string;
  /** Of each part, where it may take several lines; else one that is alone too long ends in …. */
  readonly partClassName?: string | undefined;
}

/**
 * A line of parts of which none is cut but one that is longer than the line: those that find no room in it wrap
 * past its end, and are not seen.
 * The dot before a part that begins a line lies left of the edge.
 */
export function WholeParts({ text, className, partClassName }: WholePartsProps) {
  return (
    <span className={classes('min-w-0 overflow-hidden', className)} title={text}>
      <span className="-ml-2 block">
        {/* Behind it the first too wraps where it has no room. */}
        <span className="inline-block" />
        {text.split(' · ').map((part, index) => (
          <Fragment key={part}>
            {index > 0 && ' '}
            <span
              data-part
              className={classes(
                'inline-block pl-2 align-top',
                partClassName ?? 'max-w-full truncate',
              )}
            >
              <span className="-ml-2 inline-block w-2">{index > 0 && '· '}</span>
              <ShortZones text={part} />
            </span>
          </Fragment>
        ))}
      </span>
    </span>
  );
}
