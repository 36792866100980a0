import type { start as en } from '@/i18n/en/page/start';

export const start: typeof en = {
  title: '페이지를 열지 못했습니다',
  unstyled: '페이지의 스타일을 불러오지 못했습니다',
  failed:
    '플래너의 오류입니다. 이 브라우저에 보관된 계획은 그대로이며, 주소의 텍스트는 아래에 있습니다.',
  missing:
    '페이지의 파일을 가져오지 못했습니다. 네트워크 오류이거나 새 버전이 게시되었을 수 있습니다. 페이지를 새로 고치십시오.',
  reload: '페이지 새로 고침',
  blank: '빈 계획 열기',
  address: '주소의 텍스트',
  detail: '오류 내용',
};
