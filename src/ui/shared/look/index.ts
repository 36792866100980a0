// What things look like: cards, icons, marks, words with emphasis.

export { CARD, Card } from './card';
export { classes } from './classes';
export { CutName } from './cut-name';
export { GreyBar } from './grey-bar';
export {
  ChevronDownIcon,
  ChevronRightIcon,
  CloseIcon,
  DisclosureIcon,
  Icon,
  type IconProps,
  MoonIcon,
  MoreIcon,
  PlusIcon,
  RedoIcon,
  SunIcon,
  SystemThemeIcon,
  UndoIcon,
} from './icons';
export {
  ChartIcon,
  CheckIcon,
  CopyIcon,
  DownloadIcon,
  GlobeIcon,
  ImportIcon,
  LinkIcon,
  PrinterIcon,
  TableIcon,
} from './menu-icons';
export { Rich } from './rich';
export { ShortZones, useShortZones } from './short-zones';
export { SubnetSquare } from './subnet-square';
export { TONE_STRONG, TONE_TEXT } from './tone';
export { VerdictMark } from './verdict-mark';
export { WholeParts } from './whole-parts';
export { widthOf } from './width-of';
