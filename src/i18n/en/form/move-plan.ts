import { listOf } from '@/i18n/en/wording/counts';
import type { SubnetsMoved } from '@/plan';

/** In the window that moves the subnets to another range. */
export const movePlan = {
  title: 'Move the plan to another range',
  description: 'All subnets go to the new range of the VPC; sizes and gaps stay.',
  range: 'New range of the VPC',
  move: 'Move',
  cancel: 'Cancel',
  close: 'Close',
  problem: (found: Extract<SubnetsMoved, { ok: false }>): string => {
    switch (found.problem) {
      case 'range-unreadable':
        return 'Enter a range of a VPC, from /16 to /28, such as 10.1.0.0/16.';
      case 'subnets-unreadable':
        return `The range can’t be read: subnet ${listOf(found.subnets)}.`;
      case 'nothing-to-move':
        return 'The subnets are sizes alone. They go with any range.';
      case 'does-not-fit':
        return `Outside of the new range: subnet ${listOf(found.subnets)}.`;
      default:
        return found satisfies never;
    }
  },
};
