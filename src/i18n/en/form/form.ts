import type { NodeKindName, SubnetUse } from '@/engine';
import { count } from '@/i18n/en/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';
import type { GroupText, SettingField, SubnetText } from '@/plan';

const SETTING_HELP: Readonly<Record<SettingField, string>> = {
  WARM_ENI_TARGET: 'whole spare ENIs on each node',
  WARM_IP_TARGET: 'spare addresses on each node',
  MINIMUM_IP_TARGET: 'addresses held from the start',
  WARM_PREFIX_TARGET: 'spare /28 prefixes on each node',
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
  inputs: 'Plan',
  unset: 'unset',

  // Rows
  removeRow: (row: string) => `Remove ${row}`,
  rowMenu: (row: string) => `Actions of ${row}`,
  moreFields: (row: string) => `More fields of ${row}`,
  rowMoved: (row: string, place: number, rows: number) => `${row} is now ${place} of ${rows}`,
  rowRemoved: (row: string) => `${row} removed`,

  subnets: {
    title: 'Subnets',
    hint: 'nodes and pods take addresses from these',
    row: (place: number) => `subnet ${place}`,
    zone: 'Zone',
    range: 'Range',
    usableTitle: (addresses: number) =>
      `${formatCount(addresses)} usable addresses: AWS reserves 5 of each subnet`,
    used: 'Others use',
    available: 'Available',
    liveLabel: 'These nodes',
    planned: 'Planned',
    liveNow: 'Live now',
    usedUnit: 'used',
    availableUnit: 'free',
    name: 'Name',
    add: 'Subnet',
    addNamed: 'Add subnet',
    more: 'More for the subnets',
    uses: SUBNET_USE,
    rowNote: ({ name, use }: SubnetText) =>
      [name.trim(), use === 'nodes' ? '' : SUBNET_USE[use]].filter(Boolean).join(', '),
    /** The column beside running nodes: usable, less what is available and what the nodes hold. */
    consumers: 'Other users…',
    consumersInShort: (rows: number) => (rows === 0 ? '' : formatCount(rows)),
    summary: (ranges: string, used: number) =>
      used === 0 ? ranges : `${ranges}, others use ${formatCount(used)}`,
  },

  cni: {
    title: 'Amazon VPC CNI',
    hint: 'v1.23 defaults where empty',
    mode: 'How pods get addresses',
    secondaryIps: 'Secondary IPs',
    prefixDelegation: 'Prefixes',
    help: SETTING_HELP,
    ignored: (because: string) =>
      because === 'ENABLE_PREFIX_DELEGATION'
        ? 'ignored in this mode'
        : `ignored: ${because} is set`,
    moreModes: 'More of the network',
    moreInShort: (set: number, names: readonly string[]) => {
      if (set === 0) return 'AWS’s defaults';
      return names.length === 0 ? `${set} set` : `${set} set: ${names.join(', ')}`;
    },
    modes: {
      ipv6: 'IPv6',
      customNetworking: 'custom networking',
      podEni: 'security groups for pods',
      multiNic: 'multi-NIC',
    },
  },

  groups: {
    title: 'Nodes',
    /** @param unread counts that can’t be read, beside what is counted */
    hint: (nodes: number | undefined, pods: number, unread?: number) => {
      const onNodes = nodes === undefined ? '' : `${count(nodes, 'node')}, `;
      const all = onNodes + count(pods, 'pod');
      if (!unread) return all;
      return `${nodes || pods ? `${all}, ` : ''}${count(unread, 'field')} can’t be read`;
    },
    row: (place: number) => `node group ${place}`,
    type: 'Instance type',
    nodes: 'Nodes',
    podsPerNode: 'Pods a node',
    typeHead: 'Type',
    podsHead: 'Pods',
    limitsHead: 'ENIs × IPs · max pods',
    limits: (enis: number, addresses: number, maxPods: number) =>
      `${enis} × ${addresses} · ${formatCount(maxPods)}`,
    zones: 'Zones',
    maxPods: 'Max pods',
    name: 'Name',
    enterByHand: 'Enter limits by hand',
    add: 'Group',
    addNamed: 'Add node group',
    paste: 'Paste rows',
    clusterWide: 'On every node…',
    everyNode: (system: string, host: string, capped: boolean) =>
      `system pods ${system}, hostNetwork pods ${host}, cap ${capped ? 'on' : 'off'}`,
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
  },

  clusterPods: {
    title: 'Replicas',
    of: 'cluster-wide',
    label: 'Replicas of the whole cluster',
    hint: 'spread over the nodes, beside the pods of each node',
  },

  errors: {
    takeFix: (fix: string) => `Use ${fix}`,
    section: (fields: number) => count(fields, 'field needs a look', 'fields need a look'),
  },
};
