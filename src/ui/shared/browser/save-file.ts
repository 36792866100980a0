import { exampleOf } from '@/plan';
import { messagesIn, planner } from '@/store';

/** Hands a file to the browser, which keeps it where downloads go. */
export function saveFile(content: string | Blob, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** `payments-prod-subnets.csv`: letters, digits and hyphens of the plan's name, then the ending. */
export function fileName(planName: string, ending: `${string}.${string}`): string {
  const safe = planName
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return safe === '' ? `subnet-plan${ending.slice(ending.lastIndexOf('.'))}` : safe + ending;
}

/** The same, where a plan of a person's own without a name is called as the header calls it. */
export function planFileName(planName: string, ending: `${string}.${string}`): string {
  const { text, language } = planner.getState();
  const isExample = exampleOf(text) !== undefined;
  const unnamed = isExample ? '' : messagesIn(language).shell.unnamedPlan;
  return fileName(planName || unnamed, ending);
}
