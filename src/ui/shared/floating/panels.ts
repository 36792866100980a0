export { MenuPanel } from './menu-panel';
export { PopoverPanel } from './popover-panel';
