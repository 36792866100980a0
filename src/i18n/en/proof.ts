import type { LedgerTermName, PendingReason } from '@/engine';
import { rules } from '@/i18n/en/findings/rules';
import { spreadsheet } from '@/i18n/en/findings/spreadsheet';
import { nodeGroups } from '@/i18n/en/pictures/node-groups';
import { capital, fromTo, subnetNamed, subnetsNamed } from '@/i18n/en/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';

const why = {
  sources: 'Sources of the rules',
  total: 'Held',
  /** The same where some of it is not there. */
  wanted: 'Wanted',
  size: 'Addresses of the range',
  sizes: (labels: readonly string[]) => `Addresses of ${subnetsNamed(labels)}`,
  reserved: 'Reserved by AWS',
  others: 'Others use',
  /** `terms`: the first less the others; of several subnets that were counted together. */
  othersLive: (terms: readonly number[], subnets: number) =>
    subnets === 1
      ? `Others, from the live count: ${terms.map(formatCount).join(' − ')}`
      : `Others, a share of the zone’s live counts: ${terms.map(formatCount).join(' − ')}`,
  heldByNodes: 'Held by the nodes',
  wantedByNodes: 'Wanted by the nodes',
  left: 'Free',
  short: 'Short',
  more: 'More wanted',
  shortOf: (label: string) => `${capital(subnetNamed(label))}`,
  perSubnet: 'Free per subnet',
  blocksInRange: '/28 of the range',
  blocksReserved: 'With addresses that AWS reserves',
  blocksWithSingles: 'With single addresses',
  blocksLeft: 'Whole and free',
  blocksWhole: (wanted: number) => `Whole, ${formatCount(wanted)} wanted`,
  blocksTitle: 'In /28 blocks',
  blocksWanted: 'Wanted',
  blocksFree: 'Whole and free, worst to best',
  range: fromTo,
  podsOfGroups: 'Pods per node of the groups',
  systemPods: 'System pods on every node',
  clusterPods: 'Pods for the whole cluster',
  pending: {
    'max-pods': 'No place: max pods reached',
    'address-supply': 'No place: no address on the node',
    'pool-frozen': 'No place: the pool does not grow',
    'branch-enis': 'No place: no branch ENI',
    'not-ready': 'No place: the node never gets ready',
  } satisfies Record<PendingReason, string>,
  podsHosted: 'With a place',
  podsAsked: 'Asked',
  podsRun: (isMost: boolean, isChance = false): string =>
    isMost ? 'Run at most' : isChance ? 'Run in one start' : 'Run',
  noAddress: (isLeast: boolean, isChance = false): string =>
    isLeast ? 'Wait, at least' : isChance ? 'May wait' : 'Wait',
  podsShortNote: (most: number) =>
    `A place is not yet an address: of these at most ${formatCount(most)} can run, in whatever order nodes come. In a short subnet, who gets an address is a matter of time.`,
  idleTotal: 'Idle',
  warmTotal: 'Warm',
  idleNone: 'Every address in the pool serves a pod.',
};

const terms = {
  'eni-primaries': 'ENI primaries',
  'trunk-eni': 'Trunk ENI',
  'unmanaged-enis': 'ENIs that the VPC CNI leaves alone',
  'other-cards': 'Other network cards',
  pods: 'Pods',
  'branch-enis': 'Branch ENIs of pods',
  'attached-pods': 'Pods on extra ENIs',
  'warm-addresses': 'Warm addresses',
  'prefix-remainder': 'Rest of prefixes in use',
  'warm-prefixes': 'Spare prefixes',
} satisfies Record<LedgerTermName, string>;

export const proof = { why, terms, rules, nodeGroups, spreadsheet };
