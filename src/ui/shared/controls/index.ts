// Buttons, boxes and other controls, without the plan.

export { optionsOf } from './boxes/options';
export { SelectBox } from './boxes/select-box';
export { BOX, BOX_BAD, INPUT, TextBox, type TextBoxProps, UNIT } from './boxes/text-box';
export { Button, type ButtonProps, buttonClasses, TEXT_BUTTON, TextButton } from './button';
export { Dialog } from './dialog';
export { Fold } from './fold';
export { IconButton } from './icon-button';
export { ScrollFrame } from './scroll-frame';
export { CELL, HEAD_CELL, HeadRow, ScrollTable } from './scroll-table';
export { Segmented } from './segmented';
export { Switch } from './switch';
export { Tabs } from './tabs';
export { Tag } from './tag';
export { useFold } from './use-fold';
