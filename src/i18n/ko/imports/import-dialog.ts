import type { importDialog as english } from '@/i18n/en/imports/import-dialog';
import { listOf } from '@/i18n/ko/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';

export const importDialog: typeof english = {
  title: '가져오기',
  description:
    'AWS CLI와 kubectl의 출력, aws-node 설정, 표를 붙여 넣거나 끌어다 놓습니다. 브라우저 밖으로 나가지 않습니다.',
  close: '닫기',
  field: '가져올 텍스트',
  placeholder: '$ kubectl get nodes -L …\n$ aws ec2 describe-subnets …',
  choose: '파일 선택',
  clear: '지우기',
  removeFile: (name) => `${name} 빼기`,
  pastedText: (place) => (place === 1 ? '붙여 넣은 텍스트' : `붙여 넣은 텍스트 ${place}`),
  lines: (lines, outputs) => `${formatCount(lines)}줄, 형식 ${formatCount(outputs)}개`,
  reading: '읽는 중…',
  tooSlow: '읽는 데 5초가 넘게 걸려 멈췄습니다. 더 적게 붙여 넣으십시오.',
  commandsTitle: '셸이 있다면 실행할 명령',
  commandsHint: '읽기 전용',
  copy: (command) => `${command} 복사`,
  copied: '복사했습니다',
  commandGives: {
    nodes: '노드의 유형과 가용 영역',
    pods: '파드 수에 대한 답',
    settings: 'VPC CNI 설정',
    subnets: '대역, 가용 영역, 지금 사용 가능한 IP 수',
    interfaces: 'IP를 점유한 주체',
  },
  taken: '인식함',
  notTaken: '가져오지 않은 것, 알 수 없는 것',
  subnets: (rows) => `서브넷 ${formatCount(rows)}개`,
  typeUnknown: '유형 미상',
  open: '알 수 없음',
  nodes: (nodes, groups, uncounted = 0) => {
    const all = `그룹 ${formatCount(groups)}개`;
    if (uncounted === 0) return `${all}, 노드 ${formatCount(nodes)}대`;
    if (uncounted === groups) return `${all}, 노드 수 없음`;
    return `${all}, 노드 ${formatCount(nodes)}대, 노드 수 없는 그룹 ${formatCount(uncounted)}개`;
  },
  fargatePods: (pods) => `Fargate 파드 ${formatCount(pods)}개`,
  settings: (settings) => `설정 ${formatCount(settings)}개`,
  pods: (pods) => `파드 ${formatCount(pods)}개`,
  unset: '설정 없음',
  unknown: (parts) => `알 수 없음: ${parts}`,
  moreNotes: (notes) => `${formatCount(notes)}개 더 보기`,
  questions: (questions) => `질문 ${formatCount(questions)}개`,
  running: (nodes) => `사용 가능한 IP를 셀 때 이 노드 ${formatCount(nodes)}대가 실행 중이었습니까?`,
  runningYes: '예, 사용 중인 IP에 포함됨',
  runningNo: '아니요, 그 위에 더해집니다',
  podSubnetsAsked: (subnets) =>
    `ENIConfig에 서브넷 ${formatCount(subnets)}개가 있습니다. 사용자 지정 네트워킹을 켰습니까(AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG=true)?`,
  podSubnetsYes: '예, 파드는 이 서브넷에서 IP를 받습니다',
  podSubnetsNo: '아니요, 파드는 노드의 서브넷에서 IP를 받습니다',
  podsAsked: '노드당 파드가 몇 개입니까?',
  podsMost: '가장 많은 노드의 수',
  podsMean: '평균',
  podsLeast: '가장 적은 노드의 수',
  podsSeen: (least, most) =>
    least === most
      ? `텍스트에는 ${formatCount(most)}개`
      : `텍스트에는 ${formatCount(least)}~${formatCount(most)}개`,
  podsOpen: '텍스트에 없음',
  podsUnseen: '텍스트에 없음: 들어가는 최대 수',
  sizeAsked: '노드가 몇 대여야 합니까?',
  sizeDesired: (nodes) => `원하는 수: ${formatCount(nodes)}대`,
  sizeMax: (nodes) => `최대 수: ${formatCount(nodes)}대`,
  doubtfulAsked: (rows) => `이런 뜻입니까: ${rows}`,
  doubtfulRow: (type, nodes) => `${type} ${formatCount(nodes)}대`,
  doubtfulTake: '예, 점은 천 단위 구분입니다',
  doubtfulLeave: '아니요, 그 행은 뺍니다',
  rowsTitle: '계획에 들어갈 내용',
  subnetHead: '서브넷',
  rangeHead: '대역',
  availableHead: '지금 사용 가능',
  inUseHead: '다른 사용자',
  groupHead: '그룹',
  nodesHead: '노드',
  podsHead: '노드당 파드',
  more: (rows) => `${formatCount(rows)}개 행 더`,
  note: '실행 취소로 되돌릴 수 있습니다. 바꾸기는 읽은 부분을 바꾸고, 추가는 계획의 행을 그대로 둡니다.',
  exampleGoes: {
    subnets: '‘계획 바꾸기’를 누르면 예시의 서브넷도 없어집니다. 서브넷을 입력하거나 가져오십시오.',
    nodes: '‘계획 바꾸기’를 누르면 예시의 노드도 없어집니다. 노드를 입력하거나 가져오십시오.',
  },
  willWait: (told, way) =>
    `${way === undefined ? '' : `${way}: `}다음을 고쳐야 답이 나옵니다. ${told}`,
  zonesLack: (zones) =>
    `계획에 서브넷이 없는 가용 영역: ${listOf(zones)}. 서브넷을 추가하거나 이 노드의 가용 영역을 바꾸십시오.`,
  fieldInRows: (field, rows) => `${field}: 행 ${formatCount(rows)}개.`,
  privacy: '이제부터 계획은 주소의 # 뒤에 놓이며, 브라우저는 이 부분을 보내지 않습니다.',
  cancel: '취소',
  add: '계획에 추가',
  replace: '계획 바꾸기',
  done: '가져왔습니다. 실행 취소로 되돌릴 수 있습니다.',
  notYet: '아직 판정 없음',
};
