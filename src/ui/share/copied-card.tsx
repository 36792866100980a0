import { type RefObject, useId } from 'react';
import { useStore } from 'zustand';
import { useAllMessages, useAnswer } from '@/store';
import { linkablePlan } from '@/ui/shared/browser';
import { popoverPanel } from '@/ui/shared/floating';
import { closeCopiedLink, copiedLink } from './copied-link';
import { copyLink } from './copy-link';
import { LinkCard } from './link-card';

/** The link that was copied last, beside the button that it was copied by. */
export function CopiedCard({ anchor }: { readonly anchor: RefObject<HTMLButtonElement | null> }) {
  const { shown } = useStore(copiedLink);
  const answer = useAnswer();
  const { linkCard } = useAllMessages();
  const id = useId();
  const plan = linkablePlan(answer);
  const panel = popoverPanel.module();
  if (panel === undefined || shown === undefined || plan === undefined) return null;
  return (
    <panel.PopoverPanel
      id={id}
      anchor={anchor}
      align="end"
      title={linkCard.title}
      onClose={closeCopiedLink}
    >
      <LinkCard
        plan={plan}
        mark={shown.mark}
        outcome={shown.outcome}
        isStale={answer.status === 'stale'}
        onCopy={(mark) => void copyLink(mark)}
      />
    </panel.PopoverPanel>
  );
}
