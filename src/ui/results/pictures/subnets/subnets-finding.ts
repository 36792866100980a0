// What the subnets chart finds, in one sentence, of the subnet that the verdict names.
import { type BlockUsage, isShort, type PlanAnswer } from '@/engine';
import type { AllMessages } from '@/i18n';
import { roomOf } from '@/i18n/verdict';

export function subnetsFinding(
  { subnets, verdict }: Pick<PlanAnswer, 'subnets' | 'verdict'>,
  messages: AllMessages,
): string {
  const words = messages.charts.subnets;
  const total = subnets.length;
  const room = roomOf(verdict);
  if (room === undefined) return words.findsRefusal;
  const blocks = subnets.find(({ label }) => label === verdict.subnet)?.blocks;
  const isByLayout = room.unit === 'blocks' && room.left < 0 && verdict.kind !== 'does-not-fit';
  if (isByLayout && blocks !== undefined) return words.findsLayout(room.subnet, blocks);
  if (room.left >= 0) return words.findsRoom(room, total);
  const past = subnets.filter((subnet) => subnet.free < 0).length;
  return words.findsShort(room, past, total, subnets.filter(isShort).length === 1);
}

export type BlocksTold = BlockUsage & { readonly label: string };

/** The /28 blocks of the verdict’s subnet; where it has none, of the one with the fewest to spare. */
export function blocksTold({
  subnets,
  verdict,
}: Pick<PlanAnswer, 'subnets' | 'verdict'>): BlocksTold | undefined {
  const all = subnets.flatMap(({ label, blocks }) => (blocks ? [{ label, ...blocks }] : []));
  const spare = ({ freeWorst, wanted }: BlocksTold) => freeWorst - wanted;
  const fewest = all.reduce<BlocksTold | undefined>(
    (least, next) => (least === undefined || spare(next) < spare(least) ? next : least),
    undefined,
  );
  return all.find(({ label }) => label === verdict.subnet) ?? fewest;
}
