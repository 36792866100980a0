// What the menus and the switch of the subnets' card do.

import type { SubnetText } from '@/plan';
import { fetchPart } from '@/store/document/read-plan';
import { withLive, withUsedAs } from '@/store/document/rows/with-used-as';
import { allMessagesIn } from '@/store/spoken-language';
import { actions, planner } from '@/store/use-planner';
import type { MenuSection } from '@/ui/shared/floating';

/** What works counts out is there before they are turned; where it can't be fetched the plan says so. */
export async function setLive(live: boolean): Promise<void> {
  if (live) await fetchPart('LIVE_WAITS').catch(() => {});
  actions.edit((text) => withLive(text, live));
}

/** What is done to all subnets at once. */
export function allSubnetsMenu(onMove: () => void): readonly MenuSection[] {
  const { subnetMenus } = allMessagesIn(planner.getState().language);
  return [{ id: 'subnets', items: [{ id: 'move', label: subnetMenus.moveTo, onSelect: onMove }] }];
}

/** What the numbers of the last column say. */
export function usedAsMenu(usedAs: SubnetText['usedAs']): readonly MenuSection[] {
  const { language, text } = planner.getState();
  const { form, subnetMenus: words } = allMessagesIn(language);
  const choose = (next: SubnetText['usedAs']) => actions.edit((plan) => withUsedAs(plan, next));
  return [
    {
      id: 'used-as',
      label: words.usedAs,
      selected: usedAs,
      items: [
        {
          id: 'in-use',
          label: form.subnets.used,
          hint: words.usedHelp,
          onSelect: () => choose('in-use'),
        },
        {
          id: 'available',
          label: form.subnets.available,
          hint: words.availableHelp(text.live),
          onSelect: () => choose('available'),
        },
      ],
    },
  ];
}
