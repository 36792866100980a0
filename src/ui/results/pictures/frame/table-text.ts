/** A table as spreadsheets take it: a line each row, cells apart by tabs; without its buttons. */
export function tableText(table: HTMLTableElement): string {
  return [...table.rows]
    .map(({ cells }) => {
      const told = [...cells].filter(({ dataset }) => dataset.print !== 'no');
      return told.map(({ textContent }) => cellText(textContent)).join('\t');
    })
    .join('\n');
}

function cellText(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
