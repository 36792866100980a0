import { count, listOf } from '@/i18n/en/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';

export const importDialog = {
  title: 'Import',
  description:
    'Paste or drop outputs of the AWS CLI and kubectl, aws-node, or a sheet. Nothing leaves the browser.',
  close: 'Close',
  field: 'Text to import',
  placeholder: '$ kubectl get nodes -L …\n$ aws ec2 describe-subnets …',
  choose: 'Choose files',
  clear: 'Clear',
  removeFile: (name: string) => `Remove ${name}`,
  pastedText: (place: number) => (place === 1 ? 'Pasted text' : `Pasted text ${place}`),
  lines: (lines: number, outputs: number) => `${count(lines, 'line')}, ${count(outputs, 'format')}`,
  reading: 'Reading…',
  tooSlow: 'Reading took longer than 5 seconds and was stopped. Paste less of it.',
  commandsTitle: 'What to run, if you have a shell',
  commandsHint: 'reads only',
  copy: (command: string) => `Copy ${command}`,
  copied: 'Copied',
  commandGives: {
    nodes: 'types and zones of the nodes',
    pods: 'answers the question about pods',
    settings: 'the settings of the VPC CNI',
    subnets: 'ranges, zones and free addresses',
    interfaces: 'who holds which addresses',
  },
  taken: 'Recognised and taken',
  notTaken: 'Not taken, not known',
  subnets: (rows: number) => count(rows, 'subnet'),
  /** In place of a type that the text does not name. */
  typeUnknown: 'unknown type',
  /** In place of a number that the text does not have. */
  open: 'not known',
  /** @param uncounted groups without a number of nodes */
  nodes: (nodes: number, groups: number, uncounted = 0) => {
    const all = count(groups, 'group');
    if (uncounted === 0) return `${count(nodes, 'node')} in ${all}`;
    if (uncounted === groups) return `${all}, without a number of nodes`;
    return `${all}: ${count(nodes, 'node')}, and ${formatCount(uncounted)} without a number`;
  },
  fargatePods: (pods: number) => count(pods, 'Fargate pod'),
  settings: (settings: number) => count(settings, 'setting'),
  pods: (pods: number) => count(pods, 'pod'),
  unset: 'unset',
  unknown: (parts: string) => `Not known: ${parts}.`,
  moreNotes: (notes: number) => `${formatCount(notes)} more`,
  questions: (questions: number) => count(questions, 'question'),
  running: (nodes: number) =>
    `Were ${nodes === 1 ? 'this node' : `these ${formatCount(nodes)} nodes`} running when the free addresses were counted?`,
  runningYes: 'Yes, they are among the addresses in use',
  runningNo: 'No, they come on top',
  podSubnetsAsked: (subnets: number) =>
    `ENIConfigs name ${count(subnets, 'subnet')}. Is custom networking on (AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG=true)?`,
  podSubnetsYes: 'Yes, pods take addresses of these subnets',
  podSubnetsNo: 'No, pods take addresses of the nodes’ subnets',
  podsAsked: 'How many pods does a node have?',
  podsMost: 'The most on a node',
  podsMean: 'On average',
  podsLeast: 'The least on a node',
  podsSeen: (least: number, most: number) =>
    least === most ? formatCount(most) : `${formatCount(least)} to ${formatCount(most)} seen`,
  podsOpen: 'not in the text',
  podsUnseen: 'not in the text: the most that fit',
  sizeAsked: 'How many nodes are there to be?',
  sizeDesired: (nodes: number) => `As many as are desired: ${formatCount(nodes)}`,
  sizeMax: (nodes: number) => `The most that there may be: ${formatCount(nodes)}`,
  doubtfulAsked: (rows: string) => `Is this meant: ${rows}?`,
  doubtfulRow: (type: string, nodes: number) => `${count(nodes, 'node')} ${type}`,
  doubtfulTake: 'Yes, the point parts thousands',
  doubtfulLeave: 'No, leave the rows out',
  rowsTitle: 'What will stand in the plan',
  subnetHead: 'Subnet',
  rangeHead: 'Range',
  availableHead: 'Available now',
  inUseHead: 'Others use',
  groupHead: 'Group',
  nodesHead: 'Nodes',
  podsHead: 'Pods a node',
  more: (rows: number) => `${count(rows, 'more row')}`,
  note: 'Undo takes it back. Replace swaps what was read; Add keeps the rows of the plan beside it.',
  /** Of an example, in place of which the import comes. */
  exampleGoes: {
    subnets: 'Replace removes the subnets of the example too: type or import yours.',
    nodes: 'Replace removes the nodes of the example too: type or import yours.',
  },
  /** @param way the button that leads there; left out: both do */
  willWait: (told: string, way?: string) =>
    `${way === undefined ? 'The' : `${way}: the`} answer will wait until this is put right. ${told}`,
  zonesLack: (zones: readonly string[]) =>
    `The plan has no subnet in ${zones.length === 1 ? 'zone' : 'zones'} ${listOf(zones)}: add ${zones.length === 1 ? 'one' : 'them'}, or change the zones of these nodes.`,
  fieldInRows: (field: string, rows: number) => `${field}: ${count(rows, 'row')}.`,
  privacy: 'From now on the plan stands behind # in the address, which browsers do not send.',
  cancel: 'Cancel',
  add: 'Add to the plan',
  replace: 'Replace the plan',
  done: 'Imported. Undo takes it back.',
  notYet: 'no verdict yet',
};
