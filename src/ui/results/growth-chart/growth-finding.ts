// What the growth chart finds, in one sentence.
import type { Growth } from '@/engine';
import type { AllMessages } from '@/i18n';

export function growthFinding(growth: Growth, planned: number, messages: AllMessages): string {
  const words = messages.charts.growth;
  if (planned === 0) return words.noNodes;
  const { firstShort } = growth;
  if (firstShort === undefined) return words.never(planned * 2);
  const { subnet, nodes } = firstShort;
  return nodes <= planned
    ? words.runsOutWithin(subnet, nodes, planned)
    : words.runsOutBeyond(subnet, nodes, nodes - 1 - planned);
}
