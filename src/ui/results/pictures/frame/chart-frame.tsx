import { type ReactNode, useId, useRef, useState } from 'react';
import { withoutMarks } from '@/i18n';
import { classes, Rich } from '@/ui/shared/look';
import { CAPTION, CAPTION_LINE, CAPTION_TITLE } from './caption';
import { FrameActions, type PictureName } from './frame-actions';

export interface ChartFrameProps {
  /** What the chart shows, in one sentence: its title. */
  readonly finding: string;
  /** What is drawn, plainly: the subtitle. */
  readonly description: ReactNode;
  /** The drawing, hidden from screen readers: the finding and the table say the same. */
  readonly children: ReactNode;
  readonly legend?: ReactNode;
  /** What stands below all, such as a sum in words. */
  readonly below?: ReactNode;
  /** The same numbers; rendered when asked for. */
  readonly table: () => ReactNode;
  /** In a low window title and subtitle stand closer. */
  readonly isDense?: boolean;
  /** In names of files. */
  readonly name: PictureName;
}

const LOW = {
  figure: '[@media(max-height:50rem)]:wide:pt-1',
  caption:
    '[@media(max-height:50rem)]:xl:h-12 [@media(max-height:50rem)]:wide:[&>p]:mt-0 [@media(max-height:50rem)]:wide:[&>p]:leading-[0.9375rem] [@media(max-height:50rem)]:xl:[&>p]:leading-3.5 [@media(max-height:50rem)]:xl:[&>h3]:leading-4.25',
  body: '[@media(max-height:50rem)]:wide:mt-1 [@media(max-height:50rem)]:xl:mt-0',
};

/** A chart under its finding, which is copied or saved as it is drawn, with a table of the same numbers one click away. */
export function ChartFrame(props: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false);
  const bodyId = useId();
  const figure = useRef<HTMLElement>(null);
  return (
    <figure ref={figure} className={classes('px-4 pt-3.5 pb-4', props.isDense && LOW.figure)}>
      <div className="flex items-start gap-x-3 gap-y-1 max-wide:flex-wrap">
        <figcaption
          className={classes(
            'min-w-0 flex-1 max-wide:basis-full',
            CAPTION,
            props.isDense && LOW.caption,
          )}
        >
          <h3 className={CAPTION_TITLE} title={withoutMarks(props.finding)}>
            <Rich text={props.finding} />
          </h3>
          <p
            className={classes('max-xl:mt-0.5', CAPTION_LINE)}
            title={typeof props.description === 'string' ? props.description : undefined}
          >
            {props.description}
          </p>
        </figcaption>
        <FrameActions
          figure={figure}
          name={props.name}
          table={{ bodyId, isShown: asTable, onShow: setAsTable }}
        />
      </div>
      <div id={bodyId} className={classes('mt-3 xl:mt-1', props.isDense && LOW.body)}>
        {asTable ? props.table() : <div className="chart">{props.children}</div>}
      </div>
      {!asTable && props.legend !== undefined && (
        // As high where nothing drawn needs a word, so that nothing below moves with what is drawn.
        <div className="mt-3 flex min-h-4.5 flex-wrap items-center gap-x-5 gap-y-1">
          {props.legend}
        </div>
      )}
      {props.below}
    </figure>
  );
}
