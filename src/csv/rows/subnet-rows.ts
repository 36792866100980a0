import type { KeyedSection, PlanCsvInput, TextOf } from '@/csv/csv-section';
import { formatCidr, type Subnet, type SubnetUsage } from '@/engine';
import { heldTold } from '@/i18n/verdict';
import { formatHostLocal, toldUse } from '@/plan';

/** By the word over it. */
export type SubnetColumn = Exclude<TextOf<PlanCsvInput['labels']['subnets']>, 'title'>;

type Column = readonly [SubnetColumn, (subnet: SubnetUsage) => string | number | undefined];

/** Whether a reservation keeps some of it for prefixes. */
function isReserving({ prefixReservation, prefixRange }: Subnet): boolean {
  return prefixReservation > 0 || prefixRange !== undefined;
}

/** One row for each subnet: size, then what holds its addresses, then what is left. */
export function subnetRows({
  plan,
  usage,
  cluster,
  run,
  labels,
}: PlanCsvInput): KeyedSection<SubnetColumn> {
  const words = labels.subnets;
  const planned = new Map(cluster.subnets.map((subnet) => [subnet.label, subnet]));
  const rows = new Map(cluster.subnets.map(({ label }, place) => [label, plan.subnets[place]]));
  const { held: there } = heldTold(usage, run);
  const held = new Map(there?.subnets.map((subnet) => [subnet.label, subnet] as const));
  const kept: readonly Column[] = [
    ['kept', ({ keptForPrefixes }) => keptForPrefixes],
    ['keptStarted', ({ label }) => held.get(label)?.keptForPrefixes],
  ];
  const columns: readonly Column[] = [
    ['subnet', ({ label }) => label],
    ['zone', ({ zone }) => zone],
    ['range', ({ cidr, prefixLength }) => (cidr ? formatCidr(cidr) : `/${prefixLength}`)],
    ['use', ({ use }) => words.uses[toldUse(use, cluster)]],
    ['size', ({ size }) => size],
    ['reserved', ({ reserved }) => reserved],
    ['usable', ({ size, reserved }) => size - reserved],
    ...(plan.live ? [['available', ({ live }: SubnetUsage) => live?.available] as const] : []),
    ['usedByOthers', ({ usedByOthers }) => usedByOthers],
    ['consumers', ({ consumers }) => consumers.reduce((sum, { addresses }) => sum + addresses, 0)],
    ['explicitReservation', ({ label }) => planned.get(label)?.explicitReservation],
    ['hostLocal', ({ label }) => planned.get(label)?.hostLocal?.addresses ?? 0],
    ['prefixReservation', ({ label }) => planned.get(label)?.prefixReservation],
    ['primaries', ({ primaries }) => primaries],
    ['assigned', ({ assigned }) => assigned],
    ['warm', ({ warm }) => warm],
    ['held', ({ held }) => held],
    ['free', ({ free }) => free],
    ['nodes', ({ nodes }) => nodes],
    ['blocksWanted', ({ blocks }) => blocks?.wanted],
    ['blocksFreeWorst', ({ blocks }) => blocks?.freeWorst],
    ['blocksFreeBest', ({ blocks }) => blocks?.freeBest],
    // Behind the others: a column keeps its place.
    [
      'prefixRange',
      ({ label }) => {
        const range = planned.get(label)?.prefixRange;
        return range && formatCidr(range);
      },
    ],
    [
      'hostLocalRange',
      ({ label }) => {
        const hostLocal = rows.get(label)?.hostLocal;
        return hostLocal?.first === undefined ? undefined : formatHostLocal(hostLocal);
      },
    ],
    [
      'hostLocalReserved',
      ({ label }) => {
        const hostLocal = planned.get(label)?.hostLocal;
        return hostLocal && String(hostLocal.isReserved);
      },
    ],
    // Of nodes that have started together, as far as that is known.
    ['heldStarted', ({ label }) => held.get(label)?.held],
    ['warmStarted', ({ label }) => held.get(label)?.warm],
    ['freeStarted', ({ label }) => held.get(label)?.free],
    ['podsWaiting', ({ label }) => held.get(label)?.waiting],
    ...(cluster.subnets.some(isReserving) ? kept : []),
  ];
  return {
    title: words.title,
    keys: columns.map(([key]) => key),
    heads: columns.map(([key]) => words[key]),
    rows: usage.subnets.map((subnet) => columns.map(([, cell]) => cell(subnet))),
  };
}
