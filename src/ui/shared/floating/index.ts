// What floats over the page, beside what it belongs to.

export { Menu, type MenuProps } from './menu';
export type { MenuItem, MenuSection } from './menu-panel';
export { popoverPanel } from './popover';
export type { PopoverCard } from './popover-panel';
export { asTrigger } from './trigger';
export { FLOATING, useAnchored } from './use-anchored';
export { useDismiss } from './use-dismiss';
export { usePanel } from './use-panel';
