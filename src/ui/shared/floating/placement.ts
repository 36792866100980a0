// Where a floating panel stands: pure, in pixels of the window.

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PlacementInput {
  /** What the panel belongs to. */
  readonly anchor: Box;
  /** The size that the panel would like to have. */
  readonly panel: { readonly width: number; readonly height: number };
  /** The part of the page that can be seen, the keyboard on a touch screen left out. */
  readonly visible: Box;
  /** Which edges of anchor and panel stand under each other. */
  readonly align: 'start' | 'end';
}

export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

const GAP = 6;
const MARGIN = 8;
/** With less room than this the panel rather covers its anchor. */
const LEAST_HEIGHT = 96;

/** Below the anchor where there is room, else where there is more, never past what can be seen. */
export function placement({ anchor, panel, visible, align }: PlacementInput): Placement {
  const below = visible.bottom - MARGIN - anchor.bottom - GAP;
  const above = anchor.top - GAP - visible.top - MARGIN;
  const goesBelow = panel.height <= below || below >= above;
  const most = visible.bottom - visible.top - 2 * MARGIN;
  const room = Math.max(goesBelow ? below : above, LEAST_HEIGHT);
  const maxHeight = Math.max(0, Math.min(room, most));
  const height = Math.min(panel.height, maxHeight);
  const wantedTop = goesBelow ? anchor.bottom + GAP : anchor.top - GAP - height;
  const wantedLeft = align === 'start' ? anchor.left : anchor.right - panel.width;
  return {
    left: between(visible.left + MARGIN, wantedLeft, visible.right - MARGIN - panel.width),
    top: between(visible.top + MARGIN, wantedTop, visible.bottom - MARGIN - height),
    maxHeight,
  };
}

/** Where both ends can't be kept, the first is. */
function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
