type Rows = readonly (readonly [keys: string, does: string])[];
export interface Keys {
  readonly title: string;
  readonly everywhere: string;
  readonly everywhereRows: Rows;
  readonly letters: string;
  readonly letterRows: Rows;
  readonly lettersOn: string;
}

/** The list of keys: those of one row with a space between. */
export const keys: Keys = {
  title: 'Keys',
  everywhere: 'Everywhere',
  everywhereRows: [
    ['Ctrl+Z ⌘Z', 'takes back the last change'],
    ['Ctrl+Shift+Z ⇧⌘Z Ctrl+Y', 'does it again'],
    ['Enter', 'in a row: adds one below'],
    ['Alt+↑ Alt+↓', 'in a row, or a block of a VPC: moves it'],
    ['Alt+Shift+↓', 'in a row: duplicates it'],
    ['Shift+↑ Shift+↓', 'in a row: selects cells; then Shift+← Shift+→'],
    ['Shift+Space', 'in a row: selects the row'],
    ['Ctrl+C Ctrl+X Ctrl+V', 'copies or cuts selected cells; pastes cells, from a field on'],
    ['Delete Backspace', 'empties selected cells'],
    ['Ctrl+V ⌘V', 'outside fields: imports what was copied'],
    ['Ctrl+D ⌘D', 'takes what stands above; selected cells: the first'],
    ['Ctrl+Enter ⌘Enter', 'in a window with a text: uses what was read of it'],
    ['← → Shift+← Shift+→', 'moment of a run: by 5 seconds, by a minute'],
    ['PageUp PageDown Home End', 'moment of a run: by a tenth, to its begin, its end'],
    ['+ - 0', 'moment of a run: shows half, twice as much, all of it'],
    ['Escape', 'closes what is open'],
  ],
  letters: 'Letters, outside fields',
  letterRows: [
    ['1 2 3 4 5 6', 'the questions, from the left'],
    ['E', 'the first subnet'],
    ['/', 'the first instance type'],
    ['C', 'copies the link; Escape closes its card'],
    ['I', 'opens the import'],
    ['N', 'opens the plans'],
    ['P', 'saves the picture'],
    ['T', 'the picture as a table, and back'],
    ['?', 'this list'],
  ],
  lettersOn: 'Letter keys are on',
};
