// The colour of a subnet goes by the number in its row's id, which a row keeps wherever it stands and for
// as long as the browser keeps the plan. A link says the colours where they are not those of the places.
import { isBlankSubnet, type SubnetText } from './subnet';

const COLOURS = 6;

interface Row {
  readonly id: string;
}

/** Of `s3` and `r3` it is 3. */
export function rowNumber({ id }: Row): number {
  return Number(/\d+$/.exec(id)?.[0] ?? 1);
}

/** From 1 to 6. */
export function rowColour(row: Row): number {
  return 1 + ((COLOURS - 1 + rowNumber(row)) % COLOURS);
}

/** A digit for each subnet of the plan, as `213`; nothing where they go by place. */
export function coloursOf(rows: readonly SubnetText[]): string {
  const colours = rows.filter((row) => !isBlankSubnet(row)).map(rowColour);
  return colours.every((colour, place) => colour === colourAt('', place)) ? '' : colours.join('');
}

/** What `coloursOf` says of a place, from 0; where it says nothing, as the place has it. */
export function colourAt(colours: string, place: number): number {
  return Number(colours[place] ?? 1 + (Math.max(0, place) % COLOURS));
}

/** The rows with ids that have these colours. */
export function withColours<R extends Row>(rows: readonly R[], colours: string): readonly R[] {
  const taken = new Set<number>();
  return rows.map((row, place) => {
    let number = colourAt(colours, place);
    while (taken.has(number)) number += COLOURS;
    taken.add(number);
    return { ...row, id: `s${number}` };
  });
}
