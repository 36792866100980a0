import type { charts as english } from '@/i18n/en/pictures/charts';
import { pieces } from '@/i18n/ko/wording/counts';
import { growth } from './growth';
import { settings } from './settings';
import { search } from './settings-search';
import { bridge, subnets } from './subnets';
import { zoneLoss } from './zone-loss';

export const charts: typeof english = {
  label: '그림',
  actions: {
    copy: '복사',
    png: 'PNG',
    copyPicture: '그림 복사',
    copyTable: '표 복사',
    savePicture: '그림을 PNG로 저장',
    copied: '복사했습니다.',
    notCopied: '브라우저가 복사를 허용하지 않습니다.',
    saved: '그림을 저장했습니다.',
    notSaved: '브라우저가 그림을 파일로 그릴 수 없습니다.',
  },
  subnets,
  bridge,
  growth,
  settings,
  search,
  zoneLoss,
  table: '표',
  chart: '그림',
  more: (rows) => `${pieces(rows)} 더 보기`,
  moreSubnets: (total) => `서브넷 ${pieces(total)} 더 보기`,
  fewer: '접기',
};
