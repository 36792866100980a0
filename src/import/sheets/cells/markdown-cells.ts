// A table of Markdown: bars between cells, and a line of dashes below the headings.

const RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

/** Whether the second line is the one of dashes. */
export function isMarkdown(lines: readonly string[], at = 0): boolean {
  const [heading = '', rule = ''] = lines.slice(at, at + 2);
  return heading.includes('|') && rule.includes('|') && rule.length < 2000 && RULE.test(rule);
}

/** Its lines with tabs between cells, without the one of dashes. */
export function markdownLines(lines: readonly string[]): readonly string[] {
  const rows = lines.filter((_line, index) => index !== 1);
  return rows.map((row) => {
    const cells = row
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|');
    return cells.map((cell) => cell.trim().replace(/^`(.*)`$|^\*\*(.*)\*\*$/, '$1$2')).join('\t');
  });
}
