import type { everyNode as english } from '@/i18n/en/findings/every-node';

export const everyNode: typeof english = {
  labels: {
    systemPods: '시스템 파드',
    hostNetworkPods: 'hostNetwork 파드',
    managedCap: '관리형 노드 그룹 상한',
  },
  systemPods: 'Linux·Auto Mode 노드당, IP를 받는 파드: CoreDNS, CSI 드라이버, 에이전트',
  hostNetworkPods: 'Linux 노드당, 자리만 차지하고 IP는 받지 않음: aws-node와 kube-proxy 2개',
  managedCap: '최대 파드 수 110, vCPU 30개 초과 시 250',
};
