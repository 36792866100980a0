// What an example shows, in the menu of examples.
import type { presetHints as english } from '@/i18n/en/form/preset-hints';

export const presetHints: typeof english = {
  't3-medium-nginx': '최대 파드 수 때문에 자리가 없는 파드',
  'spreadsheet-example': 'AWS 통합 문서의 두 행',
  'small-production': '세 영역, 노드 18대',
  'prefix-delegation': '개별 IP 대신 /28 접두사',
  'custom-networking': '10.11.0.0/16 VPC 옆의 사용자 지정 네트워킹',
  multus: 'VPC CNI가 관리하지 않는 ENI 2개',
  'pod-security-groups': 'm5.large의 트렁크 ENI와 브랜치 ENI',
  ipv6: '노드당 IPv4 주소 하나',
  windows: 'Linux 노드 그룹과 함께',
  'auto-mode': '접두사, 웜 크기는 범위로',
};
