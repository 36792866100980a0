// What an example shows, in the menu of examples.
import type { PresetId } from '@/plan';

export const presetHints: Readonly<Record<PresetId, string>> = {
  't3-medium-nginx': 'pods without a place, at max pods',
  'spreadsheet-example': 'the two rows of AWS’s workbook',
  'small-production': '18 nodes in three zones',
  'prefix-delegation': '/28 prefixes instead of single addresses',
  'custom-networking': 'custom networking beside a 10.11.0.0/16 VPC',
  multus: 'two ENIs that the VPC CNI leaves alone',
  'pod-security-groups': 'a trunk ENI and branch ENIs on m5.large',
  ipv6: 'one IPv4 address per node',
  windows: 'beside a Linux node group',
  'auto-mode': 'prefixes, the warm size as a range',
};
