// What the menus and the switch of the subnets' card do.

import { formatCidr } from '@/engine';
import { rangeAround, type SubnetText, vpcWishes, writeVpcWishes } from '@/plan';
import { actions, allMessagesIn, planner } from '@/store';
import { hasNumbers } from '@/store/document';
import { withLive, withUsedAs } from '@/store/rows';
import type { MenuSection } from '@/ui/shared/floating';
import { hideForm } from '@/ui/shared/plan-field';

export function turnLive(live: boolean): void {
  actions.edit((text) => withLive(text, live));
}

/** What is done to all subnets at once. */
export function allSubnetsMenu(onMove: () => void): readonly MenuSection[] {
  const { subnetMenus, vpc } = allMessagesIn(planner.getState().language);
  const split = { id: 'split', label: vpc.open, onSelect: splitVpc };
  const move = { id: 'move', label: subnetMenus.moveTo, onSelect: onMove };
  const items = hasNumbers(planner.getState().answer) ? [split, move] : [move];
  return [{ id: 'subnets', items }];
}

/** Beside the picture of what is needed, with the plan's subnets where they lie. */
function splitVpc(): void {
  const { answer } = planner.getState();
  if (!hasNumbers(answer)) return;
  const cidrs = answer.plan.subnets.flatMap(({ cidr }) => cidr ?? []);
  const range = rangeAround(cidrs);
  const vpc = range === undefined ? '10.0.0.0/16' : formatCidr(range);
  const wishes = vpcWishes(vpc);
  hideForm();
  actions.look({
    question: 'needs',
    vpc: writeVpcWishes({ ...wishes, startsAtPlan: range !== undefined }),
  });
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
