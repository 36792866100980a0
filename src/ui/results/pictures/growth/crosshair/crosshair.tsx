import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useAllMessages } from '@/store';
import { useKeyboardInside } from '@/ui/results/pictures/frame/use-keyboard-inside';
import type { GrowthPlotProps } from '@/ui/results/pictures/growth/plot/growth-plot';
import { PLOT_LEFT, PLOT_RIGHT } from '@/ui/results/pictures/growth/plot/plot-scale';
import { CountTooltip } from './count-tooltip';
import { nextPlace } from './next-place';
import { pointTold } from './point-told';

/**
 * One line through the picture, which is a slider of node counts: it follows the pointer or a finger, and
 * arrow keys move it from count to count. What holds at the count stands beside it, and is read out.
 */
export function Crosshair({ view, planned, colours }: Omit<GrowthPlotProps, 'size'>) {
  const { growth: words } = useAllMessages().charts;
  const frame = useRef<HTMLDivElement>(null);
  const [hover, setHover] = useState<number>();
  const [chosen, setChosen] = useState<number>();
  const keyboard = useKeyboardInside();
  const { points, subnets } = view;
  const placeOf = (nodes: number) => points.findIndex((point) => point.nodes === nodes);
  const pinned = Math.max(0, placeOf(chosen ?? planned));
  const place = Math.min(hover ?? pinned, points.length - 1);
  const point = points[place];
  if (point === undefined) return null;

  const follow = (event: PointerEvent) => {
    const box = frame.current?.getBoundingClientRect();
    if (box === undefined) return;
    const at = Math.floor(((event.clientX - box.left) / box.width) * points.length);
    const next = Math.max(0, Math.min(points.length - 1, at));
    setHover(next);
    if (event.type !== 'pointerdown') return;
    keyboard.onPress(event);
    setChosen(points[next]?.nodes);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextPlace(event.key, pinned, points.length);
    if (next === undefined) return;
    event.preventDefault();
    keyboard.onKey();
    setHover(undefined);
    setChosen(points[next]?.nodes);
  };
  const share = (place + 0.5) / points.length;
  const isShown = hover !== undefined || keyboard.isInside;
  return (
    <div
      ref={frame}
      role="slider"
      tabIndex={0}
      aria-label={words.count(points[0]?.counted)}
      aria-valuemin={points[0]?.nodes}
      aria-valuemax={points.at(-1)?.nodes}
      aria-valuenow={points[pinned]?.nodes}
      aria-valuetext={points[pinned] && pointTold(points[pinned], subnets, words)}
      className="absolute inset-y-0 cursor-crosshair [touch-action:pan-y] rounded-sm select-none"
      style={{ left: PLOT_LEFT, right: PLOT_RIGHT }}
      onPointerMove={follow}
      onPointerDown={follow}
      onPointerLeave={() => setHover(undefined)}
      onPointerCancel={() => setHover(undefined)}
      onKeyDown={press}
      onFocus={keyboard.onFocus}
      onBlur={keyboard.onBlur}
      data-print="no"
    >
      {isShown && (
        <>
          <span
            className="pointer-events-none absolute top-0 bottom-5 w-px bg-text"
            style={{ left: `${share * 100}%` }}
          />
          <CountTooltip {...{ point, subnets, colours, share }} />
        </>
      )}
    </div>
  );
}
