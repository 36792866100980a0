// By what the begin of an output is told.
import { tableHeading } from '@/import/tables/table-heading';

/** First words of lines of the AWS CLI's `--output text`, which may look like headings. */
const AWS_TEXT = /^[A-Z0-9]+\t/;

export function isFence(line: string): boolean {
  return /^\s{0,3}(?:`{3,}|~{3,})\s*[\w+-]*$/.test(line);
}

export function beginsColumns(line: string): boolean {
  const headings = tableHeading(line);
  if (headings === undefined) return false;
  return !AWS_TEXT.test(line) || headings.some(({ name }) => name === 'NAME');
}

export function beginsJson(line: string, next: string | undefined): boolean {
  const text = line.slice(0, 2000).trimStart();
  if (!/^[{[]/.test(text)) return false;
  const inside = text.slice(1).trimStart() || (next ?? '').slice(0, 2000).trimStart();
  if (text.startsWith('{')) return /^(?:["“}]|$)/.test(inside);
  return /^(?:[{["“\]]|$)/.test(inside);
}

export function beginsBox(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (/^-{10,}$/.test(line)) {
    // A narrow terminal breaks the border too.
    return /^\|/.test((/^-+$/.test(lines[at + 1] ?? '') ? lines[at + 2] : lines[at + 1]) ?? '');
  }
  return /^\|.*\|$/.test(line) || /^\+[-+]+\+$/.test(line);
}

export function isBoxLine(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  return /^\s*[|+]/.test(line);
}

/** Whether a line can't belong to the YAML document above it, of which these keys were seen. */
export function endsYaml(line: string, keys: ReadonlySet<string>): boolean {
  if (line === '' || /^\s/.test(line)) return false;
  if (line === '---' || beginsColumns(line)) return true;
  const [, key] = /^([\w.$/"'-]+):(?:\s|$)/.exec(line) ?? [];
  if (key !== undefined) return keys.has(key);
  return !/^(?:- |-$|#|[}\]]|\.\.\.$|%)/.test(line);
}
