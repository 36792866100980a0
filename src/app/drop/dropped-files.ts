// Files that were dropped on the page: a plan file opens, all else is imported.
import { MAX_PLAN_FILE_BYTES } from '@/plan';
import { openImport } from '@/ui/import';
import { openPlanFile } from '@/ui/share';

/** A link's pairs on one line, with an address before them or not. */
const PLAN = /^\s*(?:https?:\/\/\S*|[?#])?(?:[a-z][\w-]*=[^\s&]*&)*(?:v|c|subnet|node)=\S*\s*$/i;

export async function openDropped(files: readonly File[]): Promise<void> {
  const [file] = files;
  if (file !== undefined && files.length === 1 && (await isPlan(file))) {
    await openPlanFile(file);
  } else openImport(files);
}

async function isPlan(file: File): Promise<boolean> {
  if (file.size > MAX_PLAN_FILE_BYTES) return false;
  const text = await file.text().catch(() => '');
  return text.length < 200_000 && PLAN.test(text);
}
