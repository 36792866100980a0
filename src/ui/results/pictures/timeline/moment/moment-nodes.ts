// The nodes of a subnet at one time, as far as a person wants to see them.
import type { NodeSnapshot, Snapshot } from '@/engine/over-time';

export const MOST_NODES = 12;

export interface NodeRow {
  readonly node: NodeSnapshot;
  /** `undefined`: they use IPv6, which no slot has. */
  readonly pods: number | undefined;
  readonly warm: number;
}

/** Nodes of a subnet: those with waiting pods first, then those that come or go. */
export function momentNodes(
  { nodes }: Snapshot,
  subnet: string,
): { readonly rows: readonly NodeRow[]; readonly more: number } {
  const there = nodes
    .filter((node) => node.subnet === subnet)
    .toSorted((a, b) => b.waiting - a.waiting || rank(a) - rank(b) || a.number - b.number);
  return {
    rows: there.slice(0, MOST_NODES).map(nodeRow),
    more: Math.max(0, there.length - MOST_NODES),
  };
}

function rank({ phase }: NodeSnapshot): number {
  return phase === 'ready' ? 1 : 0;
}

function nodeRow(node: NodeSnapshot): NodeRow {
  const slots = node.enis.flatMap((eni) => eni.slots);
  const inSlots = slots.reduce((sum, slot) => sum + slot.pods, 0);
  const cooling = slots.reduce((sum, slot) => sum + slot.cooling, 0);
  const addresses = slots.reduce((sum, slot) => sum + slot.addresses, 0);
  const single = (use: SlotUse) => node.singles.filter((each) => each === use).length;
  return {
    node,
    pods: node.mode === 'ipv6' ? undefined : inSlots + single('pod'),
    warm: addresses - inSlots - cooling + single('warm'),
  };
}

const SIDE = 7;
const GAP = 2;

export type SlotUse = 'primary' | 'pod' | 'cooling' | 'warm' | 'empty';

export interface SlotDrawing {
  readonly width: number;
  readonly height: number;
  readonly paths: Readonly<Record<SlotUse, string>>;
}

/** One row of squares for each ENI: its own address, then its slots; single addresses below. */
export function drawSlots({ enis, slotsPerEni, singles }: NodeSnapshot): SlotDrawing {
  const paths: Record<SlotUse, string> = { primary: '', pod: '', cooling: '', warm: '', empty: '' };
  const perRow = slotsPerEni + 1;
  const rows = enis.map((eni): readonly SlotUse[] => [
    'primary',
    ...eni.slots.map(slotUse).toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)),
    ...Array<SlotUse>(Math.max(0, slotsPerEni - eni.slots.length)).fill('empty'),
  ]);
  for (let from = 0; from < singles.length; from += perRow) {
    rows.push(singles.slice(from, from + perRow));
  }
  rows.forEach((uses, row) => {
    const y = row * (SIDE + GAP);
    uses.forEach((use, column) => {
      const x = column * (SIDE + GAP);
      paths[use] += `M${x} ${y}h${SIDE}v${SIDE}h${-SIDE}z`;
    });
  });
  return {
    width: perRow * (SIDE + GAP) - GAP,
    height: Math.max(1, rows.length) * (SIDE + GAP) - GAP,
    paths,
  };
}

const ORDER: readonly SlotUse[] = ['pod', 'cooling', 'warm'];

function slotUse({ pods, cooling }: { readonly pods: number; readonly cooling: number }): SlotUse {
  if (pods > 0) return 'pod';
  return cooling > 0 ? 'cooling' : 'warm';
}
