import { useEffect, useRef } from 'react';
import { useAllMessages } from '@/store';
import { onEscape, useBackCloses } from '@/ui/shared/browser';
import { IconButton } from '@/ui/shared/controls';
import { lazyPart } from '@/ui/shared/lazy';
import { CloseIcon } from '@/ui/shared/look';
import { closeDrawer, useDrawer } from './drawer-state';

const DrawerBody = lazyPart(() => import('./drawer-body').then((module) => module.DrawerBody), {
  part: 'why',
  place: 'p-4',
});

const DrawerCopy = lazyPart(() => import('./drawer-copy').then((module) => module.DrawerCopy), {
  part: 'why',
});

/**
 * The proof beside the page: not modal, so that the form can be changed while it is open. Escape
 * closes it, and the keyboard goes back to what had opened it.
 */
export function Drawer() {
  const isOpen = useDrawer((state) => state.isOpen);
  return isOpen ? <OpenDrawer /> : null;
}

function OpenDrawer() {
  const panel = useRef<HTMLElement>(null);
  const words = useAllMessages().drawer;
  useBackCloses(true, closeDrawer);
  // Until the part with the sections is there; a section that is, has taken the keyboard before.
  useEffect(() => {
    const frame = panel.current;
    if (!frame?.contains(document.activeElement)) frame?.focus({ preventScroll: true });
  }, []);
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-label={words.label}
      data-print="no"
      onKeyDown={onEscape(closeDrawer)}
      className="fixed inset-x-0 bottom-0 z-40 flex max-h-[85dvh] flex-col rounded-t-xl border border-line bg-raised lifted outline-none wide:inset-x-auto wide:top-[3.25rem] wide:right-0 wide:max-h-none wide:w-[26.25rem] wide:rounded-none wide:border-y-0 wide:border-r-0"
    >
      <div className="flex min-h-12 items-center gap-2 border-b border-line py-2 pr-2 pl-4">
        <h2 className="min-w-0 flex-1 truncate text-15 font-semibold">{words.title}</h2>
        <DrawerCopy />
        <IconButton label={words.close} onClick={closeDrawer}>
          <CloseIcon />
        </IconButton>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <DrawerBody />
      </div>
    </aside>
  );
}
