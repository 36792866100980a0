import { count } from '@/i18n/en/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';
import { growth } from './growth';
import { settings } from './settings';
import { search } from './settings-search';
import { bridge, subnets } from './subnets';
import { zoneLoss } from './zone-loss';

export const charts = {
  label: 'Pictures',
  actions: {
    copy: 'Copy',
    png: 'PNG',
    copyPicture: 'Copy the picture',
    copyTable: 'Copy the table',
    savePicture: 'Save the picture as PNG',
    copied: 'Copied.',
    notCopied: 'The browser does not let the page copy this.',
    saved: 'The picture is saved.',
    notSaved: 'The browser can’t draw the picture as a file.',
  },
  subnets,
  bridge,
  growth,
  settings,
  search,
  zoneLoss,
  table: 'Table',
  chart: 'Picture',
  more: (rows: number) => `Show all, ${formatCount(rows)} more`,
  moreSubnets: (total: number) => `Show ${count(total, 'more subnet')}`,
  fewer: 'Show fewer',
};
