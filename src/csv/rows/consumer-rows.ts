import type { CsvSection, PlanCsvInput } from '@/csv/csv-section';

/** One row for each consumer, with the subnets that it takes addresses from; none without any. */
export function consumerRows({ cluster, usage, labels }: PlanCsvInput): readonly CsvSection[] {
  const words = labels.consumers;
  const { consumers } = cluster;
  if (consumers.length === 0) return [];
  const placedOf = (label: string) =>
    usage.subnets.flatMap((subnet) =>
      subnet.consumers
        .filter((placed) => placed.label === label)
        .map(({ addresses }) => `${subnet.label}=${addresses}`),
    );
  return [
    {
      title: words.title,
      heads: [words.consumer, words.kind, words.count, words.addresses, words.zones, words.placed],
      rows: consumers.map(({ label, kind, count, addresses, zones }) => [
        label,
        kind,
        count,
        addresses,
        zones.join(' '),
        placedOf(label).join(' '),
      ]),
    },
  ];
}
