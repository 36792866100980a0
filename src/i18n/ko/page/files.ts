import type { files as english } from '@/i18n/en/page/files';

export const files: typeof english = {
  csv: 'CSV 파일',
  csvHint: '계획, 판정, 도움이 되는 변경, 필요한 크기, 설정',
  csvSaved: 'CSV 파일을 저장했습니다',
  planFile: '계획 파일',
  planFileHint: '길이와 관계없이 여기서 다시 열기',
  planFileSaved: '계획 파일을 저장했습니다',
  staleFile: '마지막으로 읽은 계획 기준',
  print: '인쇄',
  printHint: '또는 PDF로 저장',
  openFile: '계획 파일 열기…',
  fileOpened: '계획 파일을 열었습니다',
};
