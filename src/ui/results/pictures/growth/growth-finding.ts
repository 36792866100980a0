// What the growth chart finds, in one sentence.
import type { Growth } from '@/engine';
import type { AllMessages } from '@/i18n';

/** @param group the one that grows alone */
export function growthFinding(
  growth: Growth,
  planned: number,
  messages: AllMessages,
  group?: string,
): string {
  const words = messages.charts.growth;
  if (group !== undefined) {
    return `${words.growsAlone(group)} ${growthFinding(growth, planned, messages)}`;
  }
  if (planned === 0) return words.noNodes;
  const { firstShort, firstDoesNotFit } = growth;
  if (firstShort === undefined) return words.never(planned * 2);
  return words.marks(firstShort, firstDoesNotFit, planned);
}
