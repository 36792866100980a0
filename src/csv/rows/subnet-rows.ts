import type { CsvSection, PlanCsvInput } from '@/csv/csv-section';
import { formatCidr, type SubnetUsage } from '@/engine';
import { formatHostLocal } from '@/plan';

/** One row for each subnet: size, then what holds its addresses, then what is left. */
export function subnetRows({ plan, usage, cluster, labels }: PlanCsvInput): CsvSection {
  const words = labels.subnets;
  const planned = new Map(cluster.subnets.map((subnet) => [subnet.label, subnet]));
  const rows = new Map(cluster.subnets.map(({ label }, place) => [label, plan.subnets[place]]));
  const columns: readonly (readonly [
    string,
    (subnet: SubnetUsage) => string | number | undefined,
  ])[] = [
    [words.subnet, ({ label }) => label],
    [words.zone, ({ zone }) => zone],
    [words.range, ({ cidr, prefixLength }) => (cidr ? formatCidr(cidr) : `/${prefixLength}`)],
    [words.use, ({ use }) => words.uses[use]],
    [words.size, ({ size }) => size],
    [words.reserved, ({ reserved }) => reserved],
    [words.usable, ({ size, reserved }) => size - reserved],
    ...(plan.live ? [[words.available, ({ live }: SubnetUsage) => live?.available] as const] : []),
    [words.usedByOthers, ({ usedByOthers }) => usedByOthers],
    [
      words.consumers,
      ({ consumers }) => consumers.reduce((sum, { addresses }) => sum + addresses, 0),
    ],
    [words.explicitReservation, ({ label }) => planned.get(label)?.explicitReservation],
    [words.hostLocal, ({ label }) => planned.get(label)?.hostLocal?.addresses ?? 0],
    [words.prefixReservation, ({ label }) => planned.get(label)?.prefixReservation],
    [words.primaries, ({ primaries }) => primaries],
    [words.assigned, ({ assigned }) => assigned],
    [words.warm, ({ warm }) => warm],
    [words.held, ({ held }) => held],
    [words.free, ({ free }) => free],
    [words.nodes, ({ nodes }) => nodes],
    [words.blocksWanted, ({ blocks }) => blocks?.wanted],
    [words.blocksFreeWorst, ({ blocks }) => blocks?.freeWorst],
    [words.blocksFreeBest, ({ blocks }) => blocks?.freeBest],
    // Behind the others: a column keeps its place.
    [
      words.prefixRange,
      ({ label }) => {
        const range = planned.get(label)?.prefixRange;
        return range && formatCidr(range);
      },
    ],
    [
      words.hostLocalRange,
      ({ label }) => {
        const hostLocal = rows.get(label)?.hostLocal;
        return hostLocal?.first === undefined ? undefined : formatHostLocal(hostLocal);
      },
    ],
    [
      words.hostLocalReserved,
      ({ label }) => {
        const hostLocal = planned.get(label)?.hostLocal;
        return hostLocal && String(hostLocal.isReserved);
      },
    ],
  ];
  return {
    title: words.title,
    heads: columns.map(([head]) => head),
    rows: usage.subnets.map((subnet) => columns.map(([, cell]) => cell(subnet))),
  };
}
