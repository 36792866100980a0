import type { footer as english } from '@/i18n/en/page/footer';
import { formatCount } from '@/i18n/wording/number-format';

export const footer: typeof english = {
  limits: (types, repository, version, date) =>
    `인스턴스 유형 ${formatCount(types)}개의 한도: ${repository} ${version}, ${date}`,
  private: '웹 호스트에는 # 앞의 주소만 보입니다.',
  keys: '단축키',
  erase: '이 브라우저에 보관된 내용 모두 지우기',
  askErase: '이 브라우저에 보관된 계획과 설정을 모두 지웁니다. 되돌릴 수 없습니다.',
  erased: '지웠습니다. 이 브라우저에 플래너의 내용이 남아 있지 않습니다.',
  independent: 'AWS가 만들거나 보증하지 않습니다.',
};
