import type { linkCard as english } from '@/i18n/en/page/link-card';

export const linkCard: typeof english = {
  title: '이 계획의 링크',
  copied: '링크를 복사했습니다',
  byHand: '브라우저가 복사를 허용하지 않았습니다. 링크를 선택해 두었으니 직접 복사하십시오.',
  nothing: '아직 링크로 만들 계획이 없습니다.',
  field: '링크',
  inAddress: '계획이 주소에 들어 있어 웹 호스트와 채팅 미리 보기에 보입니다.',
  fromDisk:
    '이 페이지는 컴퓨터에 저장된 파일이라 링크에 주소가 없습니다. 다른 플래너 페이지의 주소 뒤에 붙여 여십시오.',
  copyHash: '# 방식으로 복사',
  keepsIn: '계획이 브라우저를 떠나지 않습니다.',
  copiedHash: '# 방식으로 복사했습니다. 계획은 브라우저를 떠나지 않습니다.',
  stale: '읽지 못한 항목은 링크에 없습니다. 마지막으로 읽은 계획이 들어 있습니다.',
  saveFile: '대신 계획 파일 저장',
};
