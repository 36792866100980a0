// Files that are dropped on the page, from its first moment on: until what opens them is there, they are kept.

export interface DropPage {
  /** Dropped last, and not opened yet. */
  droppedFiles?: readonly File[] | undefined;
  openDropped?: ((files: readonly File[]) => void) | undefined;
}

/** The browser would leave the page for a file that is dropped on it. */
export function holdDrops(page: Window & DropPage): void {
  const onDrag = (event: DragEvent) => {
    const { types = [], files = [] } = event.dataTransfer ?? {};
    if (!types.includes('Files')) return;
    event.preventDefault();
    if (event.type !== 'drop') return;
    page.droppedFiles = [...files];
    openHeld(page);
  };
  page.addEventListener('dragover', onDrag);
  page.addEventListener('drop', onDrag);
}

/** Has files opened that were dropped, and those that will be. @returns what ends it */
export function takeDrops(
  page: Window & DropPage,
  open: (files: readonly File[]) => void,
): () => void {
  page.openDropped = open;
  openHeld(page);
  return () => {
    page.openDropped = undefined;
  };
}

function openHeld(page: DropPage): void {
  const { droppedFiles, openDropped } = page;
  if (droppedFiles === undefined || openDropped === undefined) return;
  page.droppedFiles = undefined;
  openDropped(droppedFiles);
}
