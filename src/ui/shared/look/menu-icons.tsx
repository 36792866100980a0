// Icons of what menus and pictures offer: not in the first sight of the page.
import { drawn } from './icons';

export const DownloadIcon = drawn('M8 2.5v7.2m0 0L5 6.8m3 2.9 3-2.9M3 13.2h10');
export const PrinterIcon = drawn('M4.5 6V2.6h7V6M4.5 11.2H2.8V6h10.4v5.2h-1.7M4.5 9.3h7v4.1h-7z');
export const GlobeIcon = drawn(
  'M13.8 8a5.8 5.8 0 1 1-11.6 0 5.8 5.8 0 0 1 11.6 0ZM2.4 8h11.2M8 2.2c3.4 3.4 3.4 8.2 0 11.6-3.4-3.4-3.4-8.2 0-11.6Z',
);
export const CopyIcon = drawn('M5.5 5.5h7v7h-7zM10.5 5.5v-2h-7v7h2');
export const ImportIcon = drawn('M8 9.7V2.5m0 7.2L5 6.8m3 2.9 3-2.9M2.8 9.5v3.7h10.4V9.5');
export const CheckIcon = drawn('m3.5 8.5 3 3 6-7');
export const LinkIcon = drawn(
  'M6.8 9.2 9.2 6.8M7.6 4.8l1.3-1.3a2.6 2.6 0 0 1 3.6 3.6l-1.3 1.3M8.4 11.2l-1.3 1.3a2.6 2.6 0 0 1-3.6-3.6l1.3-1.3',
);
export const TableIcon = drawn('M2.5 3.2h11v9.6h-11zM2.5 6.6h11M6.5 6.6v6.2');
export const ChartIcon = drawn('M2.8 13.2h10.4M4.6 10.4V7.2M8 10.4V3.2M11.4 10.4V5.6');
