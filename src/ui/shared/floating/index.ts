// What floats over the page, beside what it belongs to.

export { Menu, type MenuItem, type MenuSection } from './menu';
export { Popover } from './popover';
export { FLOATING, useAnchored } from './use-anchored';
export { useDismiss } from './use-dismiss';
