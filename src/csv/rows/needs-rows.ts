import type { CsvSection, PlanCsvInput } from '@/csv/csv-section';
import type { Cell } from '@/csv/csv-text';
import { formatCidr } from '@/engine';
import { graver, type RoomInRun, roomInRun, type SizeRung } from '@/engine/over-time';
import type { NeedsUnder } from '@/plan';

/** How large the subnets have to be: a row for each size that was run. None where none is known. */
export function needsRows({ needs, labels }: PlanCsvInput): readonly CsvSection[] {
  if (needs === undefined) return [];
  const words = labels.needs;
  const { growth, keepFree } = needs.of.wishes;
  const section: CsvSection = {
    title: words.title,
    heads: [
      words.growth,
      words.keepFree,
      words.settings,
      words.sizes,
      words.isNeeded,
      words.blocks,
      words.atRest,
      words.free,
      words.upgrade,
      words.lowestInUpgrade,
      words.zone,
      words.withoutZone,
      words.lowestWithoutZone,
      words.blocksInUpgrade,
      words.blocksWithoutZone,
    ],
    rows: needs.sides.flatMap(({ settings, side }) =>
      side.rungs.map((rung) => [
        growth,
        keepFree,
        settings,
        rung.sizes.map(({ subnets, prefixLength }) => `${subnets} x /${prefixLength}`).join(', '),
        isNeeded(rung, side) ? words.yes : '',
        isNeeded(rung, side) ? blocksOf(side) : '',
        ...strains(rung, labels),
      ]),
    ),
  };
  return [section];
}

function isNeeded({ sizes }: SizeRung, { needed }: NeedsUnder): boolean {
  return (
    needed?.every(({ prefixLength }, index) => prefixLength === sizes[index]?.prefixLength) ?? false
  );
}

function blocksOf({ blocks }: NeedsUnder): string {
  return blocks
    .map(({ range, isPlaced }) => (isPlaced ? formatCidr(range) : `/${range.prefixLength}`))
    .join(', ');
}

/** Empty where it was not run: a smaller strain does not hold. */
function strains(
  { atRest, free, upgrade, zoneLoss }: SizeRung,
  { summary }: PlanCsvInput['labels'],
): readonly Cell[] {
  const { verdicts } = summary;
  const isRun = upgrade !== undefined && upgrade.kind !== 'unknown';
  return [
    verdicts[atRest.kind],
    free,
    // No better than at rest, as the page says it.
    isRun ? verdicts[graver(atRest.kind, upgrade.kind)] : '',
    upgrade?.lowest?.free ?? '',
    zoneLoss?.zone ?? '',
    zoneLoss === undefined ? '' : verdicts[zoneLoss.kind],
    zoneLoss?.lowest?.free ?? '',
    inBlocks(upgrade && roomInRun(upgrade, atRest)),
    inBlocks(zoneLoss?.room),
  ];
}

/** Of what is told in /28s elsewhere. */
function inBlocks(room: RoomInRun | undefined): Cell {
  return room?.unit === 'blocks' ? room.left : '';
}
