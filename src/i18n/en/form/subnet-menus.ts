import { formatCount } from '@/i18n/wording/number-format';

/** In the menus of the subnets' card. */
export const subnetMenus = {
  namePlaceholder: 'the zone',
  usedHelp: 'addresses that others use, without the 5 that AWS reserves',
  availableHelp: (live: boolean) =>
    `AvailableIpAddressCount, as describe-subnets prints it ${live ? 'while these nodes run' : 'before these nodes come'}`,
  usedAs: 'What the last column says',
  moveTo: 'Move the plan to another range…',
  othersUse: (others: number) =>
    others < 0
      ? `the nodes come to ${formatCount(-others)} more than is in use`
      : `others use ${formatCount(others)}`,
  othersShown: (others: number) => (others < 0 ? `− ${formatCount(-others)}` : formatCount(others)),
};
