// In the window that splits a VPC.
import { type CarvedUse, formatCidr } from '@/engine';
import { addresses, count, listOf, subnetNamed } from '@/i18n/en/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';
import type { StepRefused, VpcRangeFault, ZonesFault } from '@/plan';

const USES: Readonly<Record<CarvedUse | 'other', string>> = {
  nodes: 'nodes and pods',
  'nodes-only': 'nodes without pods',
  pods: 'pods',
  multus: 'Multus',
  'load-balancers': 'load balancers',
  'control-plane': 'control plane',
  other: 'others',
};

export const vpc = {
  title: 'Split a VPC',
  open: 'Split a VPC…',
  inMyVpc: 'In my VPC…',
  description:
    'Blocks are drawn to scale. Each is a half of a half, so that none overlaps another.',
  close: 'Close',
  cancel: 'Cancel',
  range: 'Range of the VPC',
  rangeShort: 'VPC',
  rangeFault: (fault: VpcRangeFault): string => {
    if (typeof fault === 'object')
      return `Not the start of a range: ${formatCidr(fault.meant)} is.`;
    switch (fault) {
      case 'unreadable':
        return 'Enter a range, such as 10.0.0.0/16.';
      case 'ipv6':
        return 'An IPv6 range: subnets are split by their IPv4 range, such as 10.0.0.0/16.';
      case 'size':
        return 'A VPC has a range from /16 to /28.';
      case 'reserved':
        return 'No VPC can have this range.';
      default:
        return fault satisfies never;
    }
  },
  zones: 'Zones',
  zonesFault: (fault: ZonesFault): string => {
    switch (fault.why) {
      case 'none':
        return 'Enter up to 16 zones: a, b, c.';
      case 'too-many':
        return 'More than 16 zones.';
      case 'twice':
        return `Zone ${fault.zone} stands twice.`;
      case 'not-a-zone':
        return `“${fault.zone}” is no zone: small letters, digits and hyphens, as a or us-east-1a.`;
      default:
        return fault satisfies never;
    }
  },
  podsApart: 'Pods in 100.64.0.0/16',

  loadBalancers: 'Load balancers',
  controlPlane: 'Control plane',
  inEachZone: (what: string) => `${what}, a subnet in each zone`,
  taken: 'Taken',
  takenField: 'Ranges that are taken',
  takenHint: 'peers, services, on-premises networks: 10.0.8.0/22, 172.17.0.0/16',
  takenUnread: (words: readonly string[]) => `Not a range: ${listOf(words)}.`,
  start: 'Start from',
  proposal: 'A proposal',
  ownSubnets: 'The plan’s subnets',
  uses: USES,
  left: (left: number, all: number) => `**${formatCount(left)}** of ${addresses(all)} stay unused.`,
  holdsNow: 'The plan at rest:',
  notCounted: 'The plan can’t be counted in these subnets: nodes have none.',
  waits: 'How large the subnets have to be is not known yet.',
  searching: 'Trying sizes…',
  failed: 'The sizes could not be tried.',
  overlapping: (ranges: readonly string[]) =>
    `Taken, though subnets of the plan lie there: ${listOf(ranges)}.`,
  outside: (labels: readonly string[]) => `Not in this VPC: ${subnetNamed(listOf(labels))}.`,
  hint: '← → go from block to block, Alt ↑ ↓ move one.',
  moveUp: 'Move to lower addresses',
  moveDown: 'Move to higher addresses',
  moved: (name: string, range: string) => `${name} is at ${range} now.`,
  blocks: 'Blocks',
  row: (range: string, times: number) =>
    times === 1 ? range : `${range}, ${formatCount(times)} × enlarged`,
  group: (subnets: number, range: string) =>
    `${range}: ${count(subnets, 'subnet')}, enlarged below`,
  enlargedBelow: 'see below',
  subnetsIn: (subnets: number) => count(subnets, 'subnet'),
  unused: 'unused',
  takenBlock: 'taken',
  free: (free: number) => `${formatCount(free)} free`,
  short: (missing: number) => `${formatCount(missing)} short`,
  usable: (usable: number) => `${formatCount(usable)} usable`,
  name: 'Name',
  use: 'For',
  zone: 'Zone',
  split: 'Split in two',
  halve: (length: number) => `Halve to /${length}`,
  join: (length: number) => `Join to /${length}`,
  release: 'Make free',
  refused: (refused: StepRefused): string => {
    switch (refused.why) {
      case 'smallest':
        return 'A /28 is the smallest subnet.';
      case 'kept':
        return `Others use or reserve ${addresses(refused.kept)}.`;
      case 'whole':
        return 'It is the whole range.';
      case 'other-half':
        return refused.name === undefined
          ? 'Its other half is taken.'
          : `Its other half is of ${refused.name}.`;
      case 'no-place':
        return 'No place of its size lies that way.';
      default:
        return refused satisfies never;
    }
  },
  useFree: 'Use',
  takeBack: 'Undo',
  /** The head in the place of `held` where some subnet does not have all of it. */
  wanted: 'Wanted',
  columns: {
    subnet: 'Subnet',
    zone: 'Zone',
    use: 'For',
    range: 'Range',
    usable: 'Usable',
    held: 'Held',
    free: 'Free',
  },
  table: 'All blocks',
  csv: 'CSV',
  csvSaved: 'The blocks were saved.',
  note: 'Subnets of the plan keep their row, their name and what others use in them.',
  apply: 'Use these subnets',
};
