// Plans that are taken out of the browser's storage one by one, and the last of them brought back.
import { session } from '@/app/session';
import type { AllMessages } from '@/i18n';
import { isSameContent } from '@/plan';
import { draftKey, type KeptDraft, keptDrafts } from '@/store/drafts';
import type { MenuItem } from '@/ui/shared/floating';
import { announce } from '@/ui/shared/spoken';

/** A kept plan as the menu has it. */
interface NamedPlan {
  readonly draft: KeptDraft;
  readonly title: string;
  readonly item: () => MenuItem;
}

/** For as long as the page is open, or until everything is erased. */
let removed: NamedPlan | undefined;
session.onErase(() => {
  removed = undefined;
});

export function removePlans(
  plans: readonly NamedPlan[],
  { planMenu }: AllMessages,
): readonly MenuItem[] {
  const remove: MenuItem = {
    id: 'remove',
    label: planMenu.remove,
    trail: plans.length,
    more: {
      back: planMenu.back,
      get items() {
        return plans.map((plan) => removal(plan, planMenu));
      },
    },
  };
  const items = plans.length === 0 ? [] : [remove];
  return removed === undefined ? items : [...items, bringBack(removed, planMenu)];
}

function removal(plan: NamedPlan, words: AllMessages['planMenu']): MenuItem {
  const onSelect = () => {
    for (const { id, text } of keptDrafts(session.storage)) {
      // Others that say the same stand behind its entry.
      const isSame = text !== undefined && isSameContent(text, plan.draft.text);
      if (isSame || id === plan.draft.id) session.storage.remove(draftKey(id));
    }
    removed = plan;
    announce(words.removed(plan.title));
  };
  return { ...plan.item(), onSelect };
}

function bringBack({ title, draft }: NamedPlan, words: AllMessages['planMenu']): MenuItem {
  const onSelect = () => {
    session.storage.write(draftKey(draft.id), draft.raw);
    removed = undefined;
  };
  return { id: 'bring-back', label: words.bringBack(title), onSelect };
}
