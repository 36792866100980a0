// Every input of a plan, as a link says it and as a file or a sheet of paper has to show it. A field of a
// table that has no place here does not compile.
import type { RangedNumber } from '@/plan/ranges';
import type { ADDON } from '@/plan/rows/addons';
import type { CONSUMER } from '@/plan/rows/consumer';
import type { GroupText } from '@/plan/rows/group';
import type { NETWORKING, WINDOWS } from '@/plan/rows/networking';
import type { ONCE } from '@/plan/rows/plan-fields';
import type { TARGETS } from '@/plan/rows/settings';
import type { SUBNET } from '@/plan/rows/subnet';
import type { EVENT } from '@/plan/scenario/event-fields';
import type { SCENARIO } from '@/plan/scenario/scenario';

export interface Shown {
  /** What the link says besides: rows come in the place of those of the plain plan. */
  readonly link: string;
  /** `head: cell`, or `name: value`, of the CSV file. */
  readonly csv: readonly string[];
  /** The same of a table of the report, or a part of one of its lines. */
  readonly paper: readonly string[];
}

/** The plan in which nothing of all that is said. */
export const PLAIN_ROWS = {
  subnet: 'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24',
  node: 'node=m5.large:3:20',
};

type Of<Table> = Readonly<Record<keyof Table & string, Shown>>;

/** The same words in the file and on paper. */
function shown(link: string, ...words: readonly string[]): Shown {
  return { link, csv: words, paper: words };
}

/** What the page calls by another word than the file does. */
function named(link: string, csv: string, paper: string, value: string | number): Shown {
  return { link, csv: [`${csv}: ${value}`], paper: [`${paper}: ${value}`] };
}

/** A setting under the name that AWS gives it. */
function setting(link: string, name: string, value: string | number): Shown {
  return { link, csv: [`${name}: ${value}`], paper: [`${name} ${value}`] };
}

const TWO = 'subnet=b:10.0.1.0/24';

const subnet: Of<typeof SUBNET> = {
  zone: shown(`subnet=d:10.0.0.0/24;name=front&${TWO}`, 'Zone: d'),
  range: named(`subnet=a:10.9.0.0/22&${TWO}`, 'CIDR', 'Range', '10.9.0.0/22'),
  // As addresses in use: of 251 usable all but 100.
  usedAs: named(`subnet=a:10.0.0.0/24;available=100&${TWO}`, 'In use already', 'Others use', 151),
  used: named(`subnet=a:10.0.0.0/24:77&${TWO}`, 'In use already', 'Others use', 77),
  others: named(
    `live=true&subnet=a:10.0.0.0/24;available=11;others=30&${TWO}&node=m5.large:4:22:a&node=c5.2xlarge:2:40:a`,
    'In use already',
    'Others use',
    30,
  ),
  name: shown(`subnet=a:10.0.0.0/24;name=front&${TWO}`, 'Subnet: front'),
  use: shown(`subnet=a:10.0.0.0/24;use=other&${TWO}`, 'Used for: others'),
  prefixReservation: shown(
    `subnet=a:10.0.0.0/24;prefix-reservation=10.0.0.64/26&${TWO}`,
    '/28 reserved for prefixes: 4',
    'Range reserved for prefixes: 10.0.0.64/26',
  ),
  explicitReservation: shown(
    `subnet=a:10.0.0.0/24;explicit-reservation=31&${TWO}`,
    'of these explicit reservations: 31',
  ),
  hostLocal: shown(
    `subnet=a:10.0.0.0/24;host-local=10.0.0.70-10.0.0.80&${TWO}`,
    'of these host-local: 11',
    'Host-local range: 10.0.0.70-10.0.0.80',
  ),
  hostLocalReserved: shown(
    `subnet=a:10.0.0.0/24;host-local=10.0.0.70-10.0.0.80;host-local-reserved&${TWO}`,
    'Host-local range kept from EC2: true',
  ),
};

const NODE = 'node=m5.large:3:20';
const BIG = 'node=m5.4xlarge:3:20';

const group: Of<Omit<GroupText, 'id'>> = {
  instanceType: shown('node=c5.xlarge:3:20;name=web', 'Instance type: c5.xlarge'),
  maxEnis: shown('node=q9.huge:3:20;enis=13;ipv4-per-eni=17', 'ENIs: 13'),
  ipv4PerEni: shown('node=q9.huge:3:20;enis=13;ipv4-per-eni=17', 'IPv4 per ENI: 17'),
  nodes: shown('node=m5.large:47:20', 'Nodes: 47'),
  podsPerNode: named('node=m5.large:3:19', 'Pods per node', 'Pods a node', 19),
  zones: shown('node=m5.large:3:20:b', 'Zones: b'),
  maxPods: shown(
    `${NODE};max-pods=default_enis*7%2B5`,
    'Max pods: 26',
    'maxPodsExpression: default_enis*7+5',
  ),
  name: shown(`${NODE};name=web`, 'Node group: web'),
  kind: shown('node=m5.large:3:8;kind=windows', 'Kind: Windows'),
  branchPods: shown(`${NODE};branch-pods=7&pod-eni=true`, 'Pods with security groups, per node: 7'),
  multiNicPods: shown(
    'node=p5.48xlarge:3:20;multi-nic-pods=14&multi-nic=true',
    'Multi-NIC pods per node: 14',
  ),
  unmanagedEnis: shown(`${BIG};unmanaged-enis=5`, 'no_manage ENIs per node: 5'),
  attachedPods: shown(`${BIG};unmanaged-enis=2;attached-pods=13`, 'Multus pods per ENI: 13'),
  efaOnlyEnis: shown(`${BIG};efa-only=6`, 'EFA-only interfaces per node: 6'),
  maxPodsPolicy: {
    link: `${NODE};max-pods-policy=bottlerocket`,
    csv: ['Max pods policy: bottlerocket'],
    paper: ['Max pods policy: Bottlerocket'],
  },
  reservedEnis: shown(`${BIG};max-pods-policy=karpenter;reserved-enis=5`, 'RESERVED_ENIS: 5'),
  takesClusterPods: shown(
    `${NODE};cluster-pods=false&node=c5.large:1:0&pods=3`,
    'Takes pods for the whole cluster: false',
  ),
  ipv4PrefixSize: shown(
    'node=m5.large:3:8;kind=auto-mode;ipv4-prefix-size=32',
    'ipv4PrefixSize: 32',
  ),
  ownSettings: shown(
    `${NODE};own=WARM_IP_TARGET=9`,
    'Settings of its own: ENABLE_PREFIX_DELEGATION=false WARM_ENI_TARGET=1 WARM_IP_TARGET=9 MINIMUM_IP_TARGET=unset WARM_PREFIX_TARGET=1 MAX_ENI=unset',
  ),
};

const targets: Of<typeof TARGETS> = {
  WARM_ENI_TARGET: setting('WARM_ENI_TARGET=2', 'WARM_ENI_TARGET', 2),
  WARM_IP_TARGET: setting('WARM_IP_TARGET=9', 'WARM_IP_TARGET', 9),
  MINIMUM_IP_TARGET: setting('MINIMUM_IP_TARGET=9', 'MINIMUM_IP_TARGET', 9),
  WARM_PREFIX_TARGET: setting('WARM_PREFIX_TARGET=3', 'WARM_PREFIX_TARGET', 3),
  MAX_ENI: setting('MAX_ENI=2', 'MAX_ENI', 2),
};

const networking: Of<typeof NETWORKING> = {
  ipFamily: setting('ip-family=ipv6', 'ipFamily', 'ipv6'),
  customNetworking: setting(
    'custom-networking=true&subnet=a:10.0.0.0/24&subnet=a:100.64.0.0/20;use=pods',
    'AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG',
    'true',
  ),
  subnetDiscovery: setting('subnet-discovery=false', 'ENABLE_SUBNET_DISCOVERY', 'false'),
  podEni: setting('pod-eni=true', 'ENABLE_POD_ENI', 'true'),
  multiNic: setting('multi-nic=true', 'ENABLE_MULTI_NIC', 'true'),
};

const windows: Of<typeof WINDOWS> = {
  prefixDelegation: setting(
    'windows-prefix-delegation=true',
    'enable-windows-prefix-delegation',
    'true',
  ),
  warmIpTarget: setting('windows-warm-ip=6', 'warm-ip-target', 6),
  minimumIpTarget: setting('windows-minimum-ip=7', 'minimum-ip-target', 7),
  warmPrefixTarget: setting('windows-warm-prefix=2', 'warm-prefix-target', 2),
};

/** The plan's name stands above all else on paper, and its row in the file. */
const once: Of<Omit<typeof ONCE, 'name'>> = {
  live: setting(
    `live=true&subnet=a:10.0.0.0/24;available=100&${TWO}`,
    'Available counted while the nodes run',
    'true',
  ),
  prefixDelegation: {
    link: 'ENABLE_PREFIX_DELEGATION=true',
    csv: ['ENABLE_PREFIX_DELEGATION: true'],
    paper: ['Amazon VPC CNI: Prefixes ·'],
  },
  branchEniCooldown: setting('branch-eni-cooldown=45', 'branch-eni-cooldown', 45),
  managedCap: setting('managed-cap=false', 'Max pods cap of managed node groups', 'false'),
  hostNetworkPods: shown('host-network-pods=5', 'hostNetwork pods per node: 5'),
  systemPods: shown('system-pods=4', 'System pods per node: 4'),
  clusterPods: shown('pods=13', 'Pods for the whole cluster: 13'),
  nauQuota: setting('nau-quota=99000', 'NAU quota of the VPC', 99000),
  eniQuota: setting('eni-quota=9900', 'Network interface quota of the Region', 9900),
  mustKeepFree: {
    link: 'must-keep-free=17',
    csv: ['Requirement: keeps addresses free in each subnet', 'Required: 17'],
    paper: ['Keeps 17 addresses free in each subnet'],
  },
  mustGrow: {
    link: 'must-grow=35',
    csv: ['Requirement: room for growth in percent', 'Required: 35'],
    paper: ['Has room for 35% more'],
  },
  mustSurviveScenario: {
    link: 'must-survive-scenario=true',
    csv: ['Requirement: survives the scenario'],
    paper: ['Survives the upgrade'],
  },
  mustSurviveZoneLoss: {
    link: 'must-survive-zone-loss=true',
    csv: ['Requirement: survives the loss of any zone'],
    paper: ['Survives the loss of any zone'],
  },
};

const consumer: Of<typeof CONSUMER> = {
  kind: shown('consumer=nlb', 'Kind: nlb'),
  count: shown('consumer=nlb:3', 'How many: 3'),
  addresses: shown('consumer=nlb:1:4', 'Addresses of each: 4'),
  zones: shown('consumer=nlb:1:2:b', 'Zones: b'),
  subnet: shown('consumer=nlb:1:2;subnet=b', 'Addresses by subnet: b=2'),
  name: shown('consumer=nlb;name=edge', 'Consumer: edge'),
};

const addon: Of<typeof ADDON> = {
  count: setting('addon=coredns:5', 'Add-on coredns: pods', 5),
};

/** An event of a kind that uses the field. */
const event: Of<typeof EVENT> = {
  kind: {
    link: 'event=restart-pods',
    csv: ['event: restart-pods at=1'],
    paper: ['Restart of all pods'],
  },
  at: {
    link: 'event=lose-zone:b;at=7',
    csv: ['event: lose-zone zone=b at=7'],
    paper: ['minute 7'],
  },
  to: {
    link: 'event=scale-nodes:m5.large;to=9',
    csv: ['event: scale-nodes group=m5.large at=1 to=9'],
    paper: ['to 9'],
  },
  group: {
    link: 'event=scale-nodes:m5.large;to=9',
    csv: ['event: scale-nodes group=m5.large at=1 to=9'],
    paper: ['of m5.large to 9'],
  },
  prefixDelegation: {
    link: 'event=change-settings;ENABLE_PREFIX_DELEGATION=true',
    csv: ['event: change-settings at=1 over=5 ENABLE_PREFIX_DELEGATION=true'],
    paper: ['ENABLE_PREFIX_DELEGATION true'],
  },
  ...changed('WARM_ENI_TARGET'),
  ...changed('WARM_IP_TARGET'),
  ...changed('MINIMUM_IP_TARGET'),
  ...changed('WARM_PREFIX_TARGET'),
  ...changed('MAX_ENI'),
  over: {
    link: 'event=scale-pods;to=40;over=8',
    csv: ['event: scale-pods at=1 to=40 over=8'],
    paper: ['to 40 over 8 min'],
  },
  strategy: {
    link: 'event=upgrade;strategy=minimal',
    csv: ['event: upgrade at=1 strategy=minimal'],
    paper: ['(managed, minimal)'],
  },
  maxUnavailable: {
    link: 'event=upgrade;max-unavailable=2',
    csv: ['event: upgrade at=1 max-unavailable=2'],
    paper: ['2 at a time'],
  },
  budget: {
    link: 'event=upgrade;strategy=karpenter;budget=30',
    csv: ['event: upgrade at=1 strategy=karpenter budget=30'],
    paper: ['30% at a time'],
  },
  zone: {
    link: 'event=lose-zone:b',
    csv: ['event: lose-zone zone=b at=1'],
    paper: ['zone b at minute 1'],
  },
  podsPerMinute: {
    link: 'event=churn;pods-per-minute=25',
    csv: ['event: churn at=1 pods-per-minute=25'],
    paper: ['25 a minute'],
  },
  lasts: {
    link: 'event=churn;for=25',
    csv: ['event: churn at=1 for=25'],
    paper: ['for 25 min'],
  },
  instanceType: {
    link: 'event=add-group:c5.xlarge:2:5',
    csv: ['event: add-group instance-type=c5.xlarge nodes=2 pods-per-node=5 at=1'],
    paper: ['× c5.xlarge'],
  },
  nodes: {
    link: 'event=add-group:c5.xlarge:4:5',
    csv: ['event: add-group instance-type=c5.xlarge nodes=4 pods-per-node=5 at=1'],
    paper: ['of 4 ×'],
  },
  podsPerNode: {
    link: 'event=add-group:c5.xlarge:2:6',
    csv: ['event: add-group instance-type=c5.xlarge nodes=2 pods-per-node=6 at=1'],
    paper: ['with 6 pods each'],
  },
  zones: {
    link: 'event=add-group:c5.xlarge:2:5:b',
    csv: ['event: add-group instance-type=c5.xlarge nodes=2 pods-per-node=5 zones=b at=1'],
    paper: ['Zones b'],
  },
  name: {
    link: 'event=add-group:c5.xlarge:2:5;name=batch',
    csv: ['event: add-group instance-type=c5.xlarge nodes=2 pods-per-node=5 at=1 name=batch'],
    paper: ['Name batch'],
  },
};

type SettingField = keyof typeof TARGETS & string;

function changed<Field extends SettingField>(field: Field) {
  const link = `event=change-settings;${field}=4`;
  const csv = [`event: change-settings at=1 over=5 ${field}=4`];
  const shown: Shown = { link, csv, paper: [`${field} 4`] };
  return { [field]: shown } as Readonly<Record<Field, Shown>>;
}

/** An assumption of the scenario under the name that a link gives it. */
function assumed(link: string, value: string | number, paper: string): Shown {
  return { link: `${link}=${value}`, csv: [`${link}: ${value}`], paper: [paper] };
}

const scenario: Of<typeof SCENARIO> = {
  duration: assumed('duration', 75, '75 min'),
  nodeBoot: assumed('node-boot', 71, 'Node, launch to ready 71 s'),
  eniAttach: assumed('eni-attach', 7, 'ENI, create to usable 7 s'),
  podStart: assumed('pod-start', 3, 'Pod, scheduled to first try 3 s'),
  podTermination: assumed('pod-termination', 33, 'Pod, delete to end 33 s'),
  upgradeWait: assumed('upgrade-wait', 64, 'Managed upgrade, wait after a drain 64 s'),
  launchRetry: assumed('launch-retry', 65, 'Refused launch, next try 65 s'),
  addressChoice: assumed('address-choice', 'random', 'EC2 gives: any address'),
  othersLie: assumed('others-lie', 'scattered', 'Others’ addresses lie: anywhere'),
  seed: assumed('seed', 8, 'Seed 8'),
  runs: assumed('runs', 12, 'Runs in the band 12'),
};

export const EVERY_INPUT = {
  subnet,
  group,
  settings: targets,
  networking,
  windows,
  plan: once,
  consumer,
  addon,
  event,
  scenario,
} as const;

/** Numbers that nobody knows: both ends are told. */
export const RANGES: Readonly<Record<RangedNumber, Shown>> = {
  nodes: {
    link: 'node=m5.large:4-8:20',
    csv: ['Number: nodes', 'Low end: 4', 'High end: 8'],
    paper: ['Nodes: 4-8'],
  },
  'pods-per-node': {
    link: 'node=m5.large:3:12-18',
    csv: ['Number: pods per node', 'Low end: 12', 'High end: 18'],
    paper: ['Pods a node: 12-18'],
  },
  'system-pods': {
    link: 'system-pods=1-3',
    csv: ['Number: system pods per node', 'Low end: 1', 'High end: 3'],
    paper: ['System pods per node: 1-3'],
  },
  replicas: {
    link: 'pods=5-9',
    csv: ['Number: replicas', 'Low end: 5', 'High end: 9'],
    paper: ['Pods for the whole cluster: 5-9'],
  },
};
