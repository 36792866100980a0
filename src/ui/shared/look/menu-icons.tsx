// Icons of what menus offer: not in the first sight of the page.
import { Icon, type IconProps } from './icons';

export const DownloadIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M8 2.5v7.2m0 0L5 6.8m3 2.9 3-2.9M3 13.2h10" />
  </Icon>
);
export const PrinterIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M4.5 6V2.6h7V6M4.5 11.2H2.8V6h10.4v5.2h-1.7" />
    <path d="M4.5 9.3h7v4.1h-7z" />
  </Icon>
);
export const GlobeIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="8" cy="8" r="5.8" />
    <path d="M2.4 8h11.2M8 2.2c3.4 3.4 3.4 8.2 0 11.6-3.4-3.4-3.4-8.2 0-11.6Z" />
  </Icon>
);
export const CopyIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M5.5 5.5h7v7h-7z" />
    <path d="M10.5 5.5v-2h-7v7h2" />
  </Icon>
);
export const ImportIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M8 9.7V2.5m0 7.2L5 6.8m3 2.9 3-2.9M2.8 9.5v3.7h10.4V9.5" />
  </Icon>
);
export const CheckIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m3.5 8.5 3 3 6-7" />
  </Icon>
);
export const LinkIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M6.8 9.2 9.2 6.8" />
    <path d="m7.6 4.8 1.3-1.3a2.6 2.6 0 0 1 3.6 3.6l-1.3 1.3M8.4 11.2l-1.3 1.3a2.6 2.6 0 0 1-3.6-3.6l1.3-1.3" />
  </Icon>
);
