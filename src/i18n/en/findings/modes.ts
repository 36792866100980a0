import type { ConsumerKind, MaxPodsPolicyKind, NodeKindName, SubnetUse } from '@/engine';
import type { MaxPodsChoice } from '@/plan';

const uses: Readonly<Record<SubnetUse, string>> = {
  nodes: 'Nodes and pods',
  'nodes-only': 'Nodes only',
  pods: 'Pods only',
  multus: 'Multus and other ENIs',
  other: 'Others only',
};

const useHelp: Readonly<Record<SubnetUse, string>> = {
  nodes: 'Nodes land here, and their pods take addresses here.',
  'nodes-only': 'Tagged kubernetes.io/role/cni=0: nodes land here, ENIs for pods go elsewhere.',
  pods: 'The subnet of an ENIConfig, or tagged kubernetes.io/role/cni=1. No node lands here.',
  multus: 'ENIs tagged no_manage lie here, one a node. The VPC CNI stays away.',
  other: 'No node and no pod; load balancers and others only.',
};

const kinds: Readonly<Record<NodeKindName, string>> = {
  linux: 'Linux',
  windows: 'Windows',
  'auto-mode': 'EKS Auto Mode',
  fargate: 'Fargate',
};

const kindHelp: Readonly<Record<NodeKindName, string>> = {
  linux: 'Nodes with the VPC CNI.',
  windows:
    'Only the primary ENI: its slots are all that pods get. Pods for the whole cluster and Linux add-ons do not run here.',
  'auto-mode':
    'Takes prefixes, in the zone’s pod subnet where it has one. AWS does not publish how many it keeps warm, so you see a range.',
  fargate: 'One address a pod, nothing kept warm. Enter pods as nodes.',
};

const policies: Readonly<Record<MaxPodsChoice, string>> = {
  '': 'Managed node group, or the kind',
  nodeadm: 'Self-managed, nodeadm default',
  bottlerocket: 'Bottlerocket',
  karpenter: 'Karpenter',
  'auto-mode': 'EKS Auto Mode',
  windows: 'Windows',
};

const setters: Readonly<Record<MaxPodsPolicyKind, string>> = {
  formula: 'Managed node group',
  nodeadm: 'nodeadm',
  bottlerocket: 'Bottlerocket',
  karpenter: 'Karpenter',
  'auto-mode': 'Auto Mode',
  windows: 'Windows',
  fixed: 'By hand',
};

const consumerKinds: Readonly<Record<ConsumerKind, string>> = {
  'control-plane': 'EKS control plane',
  alb: 'Application Load Balancer',
  nlb: 'Network Load Balancer',
  clb: 'Classic Load Balancer',
  'nat-gateway': 'NAT gateway',
  'interface-endpoint': 'Interface endpoint',
  rds: 'RDS database',
  elasticache: 'ElastiCache node',
  efs: 'EFS mount target',
  lambda: 'Lambda in a VPC',
  bastion: 'Bastion',
  other: 'Something else',
};

/** The form's words for what most plans never touch. */
export const modes = {
  subnet: {
    use: 'Used for',
    uses,
    useHelp,
    reservations: 'Reservations',
    prefixHelp: 'of type prefix: how many /28 blocks, or a range such as 10.0.0.64/26',
    explicitHelp: 'addresses that EC2 gives out only when asked for them by number',
    hostLocalHelp: 'what host-local (Multus) gives out: 10.0.4.70-10.0.4.80, or a number',
    hostLocalReserved: 'EC2 is kept out of it by an explicit reservation',
  },
  group: {
    kind: 'Kind',
    kinds,
    kindHelp,
    singleAddresses: 'One address for each pod',
    singleAddressesHelp:
      'ipv4PrefixSize 32 of the NodeClass, for few pods on many nodes: no prefixes.',
    policy: 'Max pods set by',
    policies,
    maxPodsHelp:
      'empty: by AWS’s formula; or a maxPodsExpression, which a managed node group takes only with a custom AMI',
    interfaces: 'More network interfaces',
    extrasHelp: {
      branchPods: 'with security groups of their own; each takes a branch ENI',
      multiNicPods: 'of these pods; they take an address on every network card',
      unmanagedEnis: 'tagged no_manage, for Multus: each takes an attachment of the VPC CNI',
      attachedPods: 'that Multus gives an address on each of these ENIs',
      efaOnlyEnis: 'each takes an attachment and no address',
    },
    own: 'What if this group had its own settings',
    ownHelp: 'Not possible in one cluster: for comparison only.',
    prefixes: 'Prefix delegation',
  },
  maxPods: {
    title: 'Max pods under each policy',
    policies: setters,
    modes: {
      secondary: 'Secondary IPs',
      prefix: 'Prefixes',
      custom: 'Custom networking',
      both: 'Both',
    },
    by: 'Set by',
    note: 'In brackets: without the cap. Marked: more pods than the node has addresses for.',
  },
  networking: {
    unsetHelp: 'Write unset to take a variable off the DaemonSet.',
    ipFamily: 'Addresses of pods',
    families: { ipv4: 'IPv4', ipv6: 'IPv6' },
    ipv6Help: 'Pods take IPv6 only: one IPv4 address for each ENI, nothing for pods.',
    customNetworking: 'Custom networking',
    customHelp: 'The primary ENI carries no pods; all others lie in the zone’s pod subnet.',
    subnetDiscovery: 'Subnet discovery',
    discoveryHelp: 'A new ENI goes to the tagged subnet of the zone with most addresses free.',
    podEni: 'Security groups for pods',
    podEniHelp: 'A trunk ENI takes one attachment of each node; each such pod takes a branch ENI.',
    cooldownHelp:
      'Seconds that a branch ENI is kept after its pod has ended, in the ConfigMap amazon-vpc-cni; below 30 counts as 30. It goes up to 30 s later.',
    multiNic: 'Multi-NIC',
    multiNicHelp: 'On each further network card one address is kept warm.',
    windows: 'Windows nodes: ConfigMap amazon-vpc-cni',
    windowsPrefix: 'Prefix delegation for Windows',
    windowsHelp: 'How many addresses these nodes keep ready on their primary ENI.',
    /** What the plan does not use. */
    others: 'Other modes and quotas',
    quotas: 'Quotas of the VPC and the Region',
    quotasHelp:
      'AWS counts these over the VPC and the Region. Type what your account has, less what others use.',
  },
  addons: {
    perNode: 'on each node',
    inCluster: 'in the cluster',
    noAddress: 'no address',
    pods: (name: string) => `Pods of ${name}`,
  },
  consumers: {
    row: (place: number) => `other user ${place}`,
    help: 'In the subnet that a controller would take, unless you name one.',
    kinds: consumerKinds,
    kind: 'Kind',
    each: 'Addresses of each',
    all: 'all zones',
    chosen: 'automatic',
    add: 'Other user',
    more: 'Zones, subnet, name',
  },
};
