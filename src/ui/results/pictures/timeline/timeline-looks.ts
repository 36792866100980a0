// How the lines of the timeline are told apart, and the room that the names at their ends take.
import type { SubnetTimeline } from '@/engine/over-time';

export interface Look {
  readonly stroke: string;
  readonly width: number;
  readonly dashes: string | undefined;
}

const SOLID = undefined;
const DASHES = [SOLID, '7 4', '2 3', '10 3 2 3'] as const;
const COLOURS = [
  'var(--chart-pods)',
  'var(--chart-cooling)',
  'var(--chart-others)',
  'var(--subnet-2)',
  'var(--chart-reserved)',
] as const;
const OUT = 'var(--chart-short)';

/** Subnets that run out have one colour of their own; twenty others are told apart. */
export function lineLooks(labels: readonly string[], out: ReadonlySet<string>): readonly Look[] {
  const inOrder = labels.filter((label) => out.has(label));
  return labels.map((label, index) => {
    const isOut = out.has(label);
    return {
      stroke: isOut ? OUT : (COLOURS[index % COLOURS.length] ?? OUT),
      width: isOut ? 2.5 : 2,
      dashes: DASHES[(isOut ? inOrder.indexOf(label) : index) % DASHES.length],
    };
  });
}

export interface EndLabel {
  readonly label: string;
  /** The name and the number, the name shortened where it is too long. */
  readonly text: string;
  readonly free: number;
  readonly look: Look;
}

const MOST_LABELS = 8;
/** A piece of the line before the name, one full turn of the longest dashes. */
export const SAMPLE_WIDTH = 18;
export const SAMPLE_GAP = 6;
const BESIDE_TEXT = SAMPLE_WIDTH + 2 * SAMPLE_GAP;
const WIDEST_TEXT = 116;
const LEAST_TEXT = 40;

/** What stands at the ends of the lines: the number in full, as much of the name as fits. */
export function endLabels(
  subnets: readonly SubnetTimeline[],
  looks: readonly Look[],
  words: (name: string, free: number) => string,
): readonly EndLabel[] {
  return subnets.slice(0, MOST_LABELS).flatMap(({ label, free: course }, index) => {
    const look = looks[index];
    if (look === undefined) return [];
    const free = course.at(-1) ?? 0;
    const room = WIDEST_TEXT - textWidth(words('', free));
    return [{ label, text: words(shortened(label, room), free), free, look }];
  });
}

/** Pixels that the labels take at the right of the chart. */
export function labelRoom(labels: readonly EndLabel[]): number {
  return BESIDE_TEXT + Math.max(LEAST_TEXT, ...labels.map(({ text }) => textWidth(text)));
}

/** A name with `…` in its middle: names often differ at their ends. */
function shortened(name: string, room: number): string {
  if (textWidth(name) <= room) return name;
  const letters = [...name];
  for (let kept = letters.length - 1; kept > 1; kept--) {
    const start = letters.slice(0, Math.ceil(kept / 2)).join('');
    const end = letters.slice(letters.length - Math.floor(kept / 2)).join('');
    const short = `${start}…${end}`;
    if (textWidth(short) <= room) return short;
  }
  return '…';
}

const WIDE = /[\u1100-\u{10ffff}]/u;
const BROAD = /[MWmw@%…]/;
const NARROW = /[ fijlrt.,:;|!'()/-]/;

/** Pixels of a text of 12 px, rather too many than too few. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
}

function letterWidth(letter: string): number {
  if (BROAD.test(letter)) return 12;
  if (WIDE.test(letter)) return 13;
  if (NARROW.test(letter)) return 5.5;
  return /[A-Z]/.test(letter) ? 10.2 : 8.7;
}
