import type { NodeKindName, SubnetUse } from '@/engine';
import { count } from '@/i18n/en/answer/counts';
import { formatCount } from '@/i18n/wording/number-format';
import type { GroupText, SettingField, SubnetText } from '@/plan';

const SETTING_HELP: Readonly<Record<SettingField, string>> = {
  WARM_ENI_TARGET: 'whole spare ENIs kept on each node',
  WARM_IP_TARGET: 'spare addresses kept on each node; if set, it rules',
  MINIMUM_IP_TARGET: 'addresses held from the start',
  WARM_PREFIX_TARGET: 'spare /28 prefixes kept on each node',
  MAX_ENI: 'ENIs that a node may have at most',
};

const SUBNET_USE: Readonly<Record<Exclude<SubnetUse, 'nodes'>, string>> = {
  'nodes-only': 'nodes only',
  pods: 'pods only',
  multus: 'Multus and other ENIs',
  other: 'others only',
};

const NODE_KIND: Readonly<Record<Exclude<NodeKindName, 'linux'>, string>> = {
  windows: 'Windows',
  'auto-mode': 'EKS Auto Mode',
  fargate: 'Fargate pods',
};

export const form = {
  planName: 'Plan name',
  planNamePlaceholder: 'Untitled plan',
  inputs: 'Plan',
  unset: 'unset',

  // Rows
  removeRow: (row: string) => `Remove ${row}`,
  moreFields: (row: string) => `More fields of ${row}`,
  rowMoved: (row: string, place: number, rows: number) => `${row} is now ${place} of ${rows}`,
  rowRemoved: (row: string) => `${row} removed`,

  subnets: {
    title: 'Subnets',
    hint: 'nodes and pods take addresses from these',
    row: (place: number) => `subnet ${place}`,
    zone: 'Zone',
    range: 'CIDR',
    usable: (addresses: number) => `${formatCount(addresses)}`,
    usableTitle: (addresses: number) =>
      `${formatCount(addresses)} addresses to give: AWS reserves 5 of each subnet`,
    used: 'In use already',
    usedHelp: 'addresses that others hold, without the 5 that AWS reserves',
    available: 'Available now',
    availableHelp: (live: boolean) =>
      `AvailableIpAddressCount, as describe-subnets prints it ${live ? 'while these nodes run' : 'before these nodes come'}`,
    liveLabel: 'These nodes',
    planned: 'Planned',
    liveNow: 'Live now',
    liveHelp: 'The nodes below run: what is available is beside what they hold already.',
    usedAs: 'What the last column says',
    usedUnit: 'used',
    availableUnit: 'free',
    name: 'Name',
    namePlaceholder: 'the zone',
    add: 'Subnet',
    uses: SUBNET_USE,
    rowNote: ({ name, use }: SubnetText, others: number | undefined) =>
      [
        name.trim(),
        use === 'nodes' ? '' : SUBNET_USE[use],
        others === undefined ? '' : `others use ${formatCount(others)}`,
      ]
        .filter(Boolean)
        .join(', '),
    consumers: 'Other consumers of these subnets',
    consumerRow: (place: number) => `consumer ${place}`,
    consumersInShort: (rows: number) => (rows === 0 ? '' : formatCount(rows)),
    summary: (ranges: string, used: number) =>
      used === 0 ? ranges : `${ranges}, ${formatCount(used)} in use`,
  },

  cni: {
    title: 'Amazon VPC CNI',
    hint: 'v1.23 defaults where empty',
    mode: 'How pods get addresses',
    secondaryIps: 'Secondary IPs',
    prefixDelegation: 'Prefix delegation',
    help: SETTING_HELP,
    ignored: (because: string) =>
      because === 'ENABLE_PREFIX_DELEGATION'
        ? 'ignored: it has no say in this mode'
        : `ignored: ${because} rules`,
    unsetHelp: 'Write unset to take a variable off the DaemonSet.',
    more: (names: string) => names,
    secondarySummary: 'Secondary IPs',
    prefixSummary: 'Prefixes',
    moreModes: 'More of the cluster’s network',
    modes: {
      ipv6: 'IPv6',
      customNetworking: 'custom networking',
      podEni: 'security groups for pods',
      multiNic: 'multi-NIC',
    },
  },

  groups: {
    title: 'Nodes',
    hint: (nodes: number, pods: number) => `${count(nodes, 'node')}, ${count(pods, 'pod')}`,
    row: (place: number) => `node group ${place}`,
    type: 'Instance type',
    typePlaceholder: 'm5.large',
    nodes: 'Nodes',
    podsPerNode: 'Pods/node',
    limitsLegend: 'ENIs × addresses · max pods',
    limits: (enis: number, addresses: number, maxPods: number) =>
      `${enis} × ${addresses} · ${formatCount(maxPods)}`,
    zones: 'Zones',
    maxPods: 'Max pods',
    name: 'Name',
    namePlaceholder: 'the type',
    enterByHand: 'Enter limits by hand',
    maxEnis: 'ENIs',
    ipv4PerEni: 'IPv4 per ENI',
    add: 'Node group',
    paste: 'Paste rows',
    clusterWide: 'On every node',
    everyNode: (system: string, host: string, capped: boolean) =>
      `system pods ${system}, hostNetwork pods ${host}, cap ${capped ? 'on' : 'off'}`,
    systemPods: 'System pods',
    hostNetworkPods: 'hostNetwork pods',
    addons: 'Usual add-ons',
    addonsInShort: (on: number) => (on === 0 ? '' : `${formatCount(on)} counted`),
    kinds: NODE_KIND,
    /** What a node group has that its line does not show. */
    rowNote: ({ kind, branchPods, unmanagedEnis, efaOnlyEnis, ownSettings }: GroupText) =>
      [
        ...(kind === 'linux' ? [] : [NODE_KIND[kind]]),
        ...(branchPods.trim() === '' ? [] : [`+ ${branchPods} pods with security groups`]),
        ...(unmanagedEnis.trim() === '' ? [] : [`${unmanagedEnis} ENIs for Multus`]),
        ...(efaOnlyEnis.trim() === '' ? [] : [`${efaOnlyEnis} EFA-only`]),
        ...(ownSettings === undefined ? [] : ['settings of its own']),
      ].join(', '),
    managedCap: 'Managed node group cap',
  },

  clusterPods: {
    title: 'Pods for the whole cluster',
    hint: 'replicas, spread over the nodes',
    label: 'beside the pods per node above',
    summary: (pods: string) => `${pods} pods`,
  },

  errors: {
    takeFix: (fix: string) => `Use ${fix}`,
    more: (fields: number) => `and ${count(fields, 'more field')}`,
    section: (fields: number) => count(fields, 'field needs a look', 'fields need a look'),
  },
};
