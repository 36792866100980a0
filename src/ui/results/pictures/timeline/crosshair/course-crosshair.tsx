import { type KeyboardEvent, type PointerEvent, type RefObject, useState } from 'react';
import { useAllMessages } from '@/store';
import { useKeyboardInside } from '@/ui/results/pictures/frame/use-keyboard-inside';
import { PLOT_INSET } from '@/ui/results/pictures/timeline/lanes/lane';
import {
  PLOT_WIDTH,
  type Stretch,
  timeAt,
  xOf,
} from '@/ui/results/pictures/timeline/lanes/plot-path';
import { followed, movedBy, zoomed } from './crosshair-keys';
import { Tooltip, type TooltipProps } from './tooltip';
import { usePinch } from './use-pinch';

export interface CourseCrosshairProps extends Omit<TooltipProps, 'at'> {
  /** The plots, which the line goes through. */
  readonly plot: RefObject<HTMLDivElement | null>;
  /** The whole run, in seconds. */
  readonly seconds: number;
  readonly shown: Stretch;
  /** The pinned moment. */
  readonly at: number;
  /** The moment under the pointer. */
  readonly hover: number | undefined;
  readonly onHover: (seconds: number | undefined) => void;
  readonly onPin: (seconds: number) => void;
  readonly onShow: (stretch: Stretch | undefined) => void;
}

/** A drag shorter than this, as a share of the plot, is a click. */
const LEAST_DRAG = 0.012;

/**
 * One line through all plots, which is the slider of the run: a click pins it, arrows move it, a drag
 * shows the stretch that it covers, a double click the whole run. On touch a drag moves the line, and two
 * fingers show a part of the run.
 */
export function CourseCrosshair({
  plot,
  seconds,
  shown,
  at,
  hover,
  onHover,
  onPin,
  onShow,
  ...told
}: CourseCrosshairProps) {
  const words = useAllMessages().timeline.lanes;
  const [drag, setDrag] = useState<{ readonly from: number; readonly to: number }>();
  const keyboard = useKeyboardInside();
  const looked = hover ?? at;
  const pinch = usePinch(shown, seconds, onShow);

  const shareOf = (event: PointerEvent) => {
    const box = plot.current?.getBoundingClientRect();
    return box === undefined ? 0 : Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
  };
  const move = (event: PointerEvent) => {
    const share = shareOf(event);
    if (pinch.move(event.pointerId, share)) return;
    onHover(timeAt(share, shown));
    if (drag !== undefined) setDrag({ ...drag, to: share });
  };
  const start = (event: PointerEvent) => {
    keyboard.onPress(event);
    if (event.button !== 0) return;
    const share = shareOf(event);
    const isTouch = event.pointerType === 'touch';
    const isPinched = isTouch && pinch.down(event.pointerId, share);
    onHover(isPinched ? undefined : timeAt(share, shown));
    if (isTouch) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ from: share, to: share });
  };
  const end = (event: PointerEvent) => {
    if (pinch.up(event.pointerId) || event.button !== 0) return;
    const share = shareOf(event);
    setDrag(undefined);
    if (drag !== undefined && Math.abs(share - drag.from) > LEAST_DRAG) {
      const [left, right] = [Math.min(share, drag.from), Math.max(share, drag.from)];
      onShow({ from: timeAt(left, shown), until: timeAt(right, shown) });
      return;
    }
    onPin(timeAt(share, shown));
    if (event.pointerType === 'touch') onHover(undefined);
  };
  const leave = (event: PointerEvent) => {
    pinch.up(event.pointerId);
    onHover(undefined);
    setDrag(undefined);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const stretch = zoomed(event.key, at, shown, seconds);
    const next = movedBy(event.key, event.shiftKey, at, seconds);
    if (stretch === undefined && next === undefined) return;
    event.preventDefault();
    keyboard.onKey();
    if (stretch !== undefined) onShow(stretch);
    if (next === undefined) return;
    onHover(undefined);
    onPin(next);
    onShow(followed(next, shown, seconds));
  };
  return (
    <div
      ref={plot}
      role="slider"
      tabIndex={0}
      aria-label={words.time}
      aria-valuemin={0}
      aria-valuemax={seconds}
      aria-valuenow={at}
      aria-valuetext={words.moment(at)}
      // A layer of its own: the lanes below are not painted again when the line moves.
      className={`${PLOT_INSET} cursor-crosshair [touch-action:pan-y] rounded-sm will-change-transform select-none`}
      onPointerMove={move}
      onPointerDown={start}
      onPointerUp={end}
      onPointerCancel={leave}
      onPointerLeave={leave}
      onDoubleClick={() => onShow(undefined)}
      onKeyDown={press}
      onFocus={keyboard.onFocus}
      onBlur={keyboard.onBlur}
      data-print="no"
    >
      {drag !== undefined && (
        <span
          className="pointer-events-none absolute inset-y-0 bg-accent opacity-15"
          style={{
            left: `${Math.min(drag.from, drag.to) * 100}%`,
            width: `${Math.abs(drag.to - drag.from) * 100}%`,
          }}
        />
      )}
      {looked >= shown.from && looked <= shown.until && (
        <>
          <Line at={looked} shown={shown} />
          {(hover !== undefined || keyboard.isInside) && drag === undefined && (
            <Tooltip at={looked} place={xOf(looked, shown) / PLOT_WIDTH} {...told} />
          )}
        </>
      )}
    </div>
  );
}

/** The line, with its time below those of the axis, inside the plot whatever the moment. */
function Line({ at, shown }: { readonly at: number; readonly shown: Stretch }) {
  const words = useAllMessages().timeline.lanes;
  const share = (xOf(at, shown) / PLOT_WIDTH) * 100;
  return (
    <>
      <span
        className="pointer-events-none absolute top-0 bottom-5 w-px bg-text"
        style={{ left: `${share}%` }}
      />
      <span
        className="pointer-events-none absolute top-full rounded-sm bg-text px-1.5 text-12/4 font-semibold whitespace-nowrap text-surface"
        style={{ left: `${share}%`, transform: `translateX(-${share}%)` }}
      >
        {words.moment(at)}
      </span>
    </>
  );
}
