import { listOf } from '@/i18n/en/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';
import type { SpreadsheetCause } from '@/spreadsheet';

const causes: Readonly<Record<SpreadsheetCause, string>> = {
  'host-network-addresses':
    'It gives hostNetwork pods addresses of their own; they use the node’s.',
  'pods-per-eni': 'It puts a pod on every address of an ENI; the ENI keeps one for itself.',
  'whole-enis': 'It charges whole ENIs; with IP targets ipamd takes only the addresses wanted.',
  prefixes: 'It counts single addresses; in prefix mode a slot takes 16.',
  'system-and-cluster-pods': 'It knows no system pods and no pods for the whole cluster.',
  'max-pods': 'It does not stop at max pods.',
  'eni-limit': 'It attaches more ENIs than the type has.',
  'warm-settings': 'What ipamd makes of the warm settings, step by step.',
  'further-modes':
    'It knows plain Linux nodes only: no custom networking, further ENIs, IPv6, Windows, Fargate.',
};

export const spreadsheet = {
  hint: 'subnet-calc.xlsx, the same plan',
  head: (used: number, available: number, ours: number, oursAvailable: number) =>
    used === ours && available === oursAvailable
      ? `The spreadsheet would say **${formatCount(used)} used, ${formatCount(available)} available** too.`
      : `The spreadsheet would say **${formatCount(used)} used, ${formatCount(available)} available**; here is why it is **${formatCount(ours)} wanted, ${formatCount(oursAvailable)} available**.`,
  sheet: (name: string) => `sheet ${name}`,
  usedStart: 'Used, by the spreadsheet',
  usedEnd: 'Wanted, by ipamd’s rules',
  availableStart: 'Available, by the spreadsheet',
  availableEnd: 'Available to the nodes',
  usedCaption: 'Addresses used',
  availableCaption: 'Addresses available',
  causes,
  availableCauses: {
    'reserved-5-not-2': 'AWS reserves 5 addresses of a subnet, not 2.',
    'used-by-others': 'It does not ask what others use in the subnets.',
  },
  noComparison: (types: readonly string[]) =>
    `No comparison: the spreadsheet’s table lacks **${listOf(types)}**.`,
};
