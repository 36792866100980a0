import { type ReactElement, useRef } from 'react';
import { useStore } from 'zustand';
import { Menu, type MenuProps, popoverPanel, usePanel } from '@/ui/shared/floating';
import { lazyModule } from '@/ui/shared/lazy';
import { closeCopiedLink, copiedLink } from './copied-link';

const copiedCard = lazyModule(() => import('./copied-card'));

/** The ways to take the plan along; the link that was copied then stands beside the button. */
export function ShareMenu({
  trigger,
  ...menu
}: Pick<MenuProps, 'needs' | 'sections'> & { readonly trigger: ReactElement }) {
  const isCopied = useStore(copiedLink, ({ shown }) => shown !== undefined);
  const anchor = useRef<HTMLButtonElement>(null);
  const card = usePanel(copiedCard, isCopied, closeCopiedLink, popoverPanel);
  return (
    <>
      <Menu anchor={anchor} trigger={trigger} {...menu} />
      {card && <card.CopiedCard anchor={anchor} />}
    </>
  );
}
