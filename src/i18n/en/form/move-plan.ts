import { capital, listOf, subnetNamed } from '@/i18n/en/wording/counts';
import type { SubnetsMoved } from '@/plan';

/** In the window that moves the subnets to another range. */
export const movePlan = {
  title: 'Move the plan to another range',
  description: 'The subnets go to another range of the VPC; sizes and gaps stay.',
  which: 'Subnets in',
  range: 'New range of the VPC',
  move: 'Move',
  cancel: 'Cancel',
  close: 'Close',
  problem: (found: Extract<SubnetsMoved, { ok: false }>): string => {
    switch (found.problem) {
      case 'range-unreadable':
        return 'Enter a range of a VPC, from /16 to /28, such as 10.1.0.0/16.';
      case 'subnets-unreadable':
        return `The range can’t be read: ${subnetNamed(listOf(found.subnets))}.`;
      case 'nothing-to-move':
        return 'The subnets are sizes alone. They go with any range.';
      case 'does-not-fit':
        return `Outside of the new range: ${subnetNamed(listOf(found.subnets))}. ${found.size === undefined ? 'No range of a VPC holds them all.' : `A /${found.size} holds them all.`}`;
      case 'overlaps':
        return `${capital(subnetNamed(listOf(found.subnets)))} ${found.subnets.length === 1 ? 'stays and lies' : 'stay and lie'} there already.`;
      default:
        return found satisfies never;
    }
  },
};
