import { type ReactElement, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { allMessagesIn, usePlanner } from '@/store';
import { linkablePlan } from '@/ui/shared/browser';
import { Menu, type MenuProps, popoverPanel, usePanel } from '@/ui/shared/floating';
import { lazyPart } from '@/ui/shared/lazy';
import { closeCopiedLink, copiedLink, copyLink } from './copied-link';

// As high as the card, so that the popover keeps its size.
const LinkCard = lazyPart(() => import('./link-card').then((module) => module.LinkCard), {
  part: 'link',
  place: 'min-h-28',
});

/** The ways to take the plan along; the link that was copied then stands beside the button. */
export function ShareMenu({
  trigger,
  ...menu
}: Pick<MenuProps, 'needs' | 'sections'> & { readonly trigger: ReactElement }) {
  const { shown } = useStore(copiedLink);
  const answer = usePlanner((state) => shown && state.answer);
  const language = usePlanner((state) => state.language);
  const anchor = useRef<HTMLButtonElement>(null);
  const id = useId();
  const plan = answer && linkablePlan(answer);
  const panel = usePanel(popoverPanel, shown !== undefined, closeCopiedLink);
  return (
    <>
      <Menu anchor={anchor} trigger={trigger} {...menu} />
      {panel && shown !== undefined && plan !== undefined && (
        <panel.PopoverPanel
          id={id}
          anchor={anchor}
          align="end"
          title={allMessagesIn(language).linkCard.title}
          onClose={closeCopiedLink}
        >
          <LinkCard
            plan={plan}
            mark={shown.mark}
            outcome={shown.outcome}
            isStale={answer?.status === 'stale'}
            onCopy={(mark) => void copyLink(mark)}
          />
        </panel.PopoverPanel>
      )}
    </>
  );
}
