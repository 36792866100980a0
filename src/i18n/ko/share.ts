import type { share as en } from '@/i18n/en/share';

export const share: typeof en = {
  copyLink: '링크 복사',
  copied: '링크를 복사했습니다',
  popover: {
    title: '이 플랜의 링크',
    byHand: '브라우저가 복사를 허용하지 않았습니다. 링크를 선택해 두었으니 직접 복사하세요.',
    nothing: '아직 링크로 만들 플랜이 없습니다.',
  },
  exportMenu: '내보내기',
  csv: 'CSV 파일',
  csvHint: '요약, 서브넷, 노드 그룹',
  print: '인쇄',
  printHint: '또는 PDF로 저장',
  csvSaved: 'CSV 파일을 저장했습니다',
  planFile: '플랜 파일',
  planFileHint: '길이와 관계없이 여기서 다시 열기',
  planFileSaved: '플랜 파일을 저장했습니다',
  staleFile: '마지막으로 읽은 플랜 기준',
  openFile: '플랜 파일 열기…',
  fileOpened: '플랜 파일을 열었습니다',
};
