/** In the menus of the subnets' card. */
export const subnetMenus = {
  usedHelp: 'addresses that others hold, without the 5 that AWS reserves',
  availableHelp: (live: boolean) =>
    `AvailableIpAddressCount, as describe-subnets prints it ${live ? 'while these nodes run' : 'before these nodes come'}`,
  usedAs: 'What the last column says',
  moveTo: 'Move the plan to another range…',
};
