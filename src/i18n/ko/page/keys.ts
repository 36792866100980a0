import type { Keys } from '@/i18n/en/page/keys';

export const keys: Keys = {
  title: '단축키',
  everywhere: '어디서나',
  everywhereRows: [
    ['Ctrl+Z ⌘Z', '마지막 변경 취소'],
    ['Ctrl+Shift+Z ⇧⌘Z Ctrl+Y', '다시 실행'],
    ['Enter', '행에서: 아래에 행 추가'],
    ['Alt+↑ Alt+↓', '행에서: 행 이동'],
    ['Shift+↑ Shift+↓', '행에서: 셀 선택, 이어서 Shift+← Shift+→'],
    ['Shift+Space', '행에서: 행 선택'],
    ['Ctrl+C Ctrl+X Ctrl+V', '선택한 셀 복사·잘라내기, 그 위에 붙여넣기'],
    ['Delete', '선택한 셀 비우기'],
    ['Ctrl+V ⌘V', '입력란 밖에서: 복사한 내용 가져오기'],
    ['Ctrl+D ⌘D', '위의 값 채우기, 선택한 셀은 첫 값으로'],
    ['Ctrl+Enter ⌘Enter', '텍스트 창에서: 읽은 내용 적용'],
    ['← → Shift+← Shift+→', '실행의 시점에서: 5초씩, 1분씩 이동'],
    ['+ -', '실행의 시점에서: 절반만, 두 배로 표시'],
    ['Escape', '열린 것 닫기'],
  ],
  letters: '문자 키, 입력란 밖에서',
  letterRows: [
    ['1 2 3 4 5 6', '질문 선택, 왼쪽부터'],
    ['E', '첫 번째 서브넷으로 이동'],
    ['/', '첫 번째 인스턴스 유형으로 이동'],
    ['C', '링크 복사, 열린 카드는 Escape로 닫기'],
    ['I', '가져오기 열기'],
    ['P', '그림 저장'],
    ['T', '그림과 표 전환'],
    ['?', '단축키 목록'],
  ],
  lettersOn: '문자 키 사용',
};
