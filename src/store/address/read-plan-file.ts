import { MAX_PLAN_FILE_BYTES, type PlanText, parsePlanFile, refuseBigFile } from '@/plan';
import type { LinkNotice } from '@/store/document';
import { noticeOf } from './link-notice';

export interface OpenedFile {
  /** The plan to be opened; none when the notice says why not. */
  readonly text: PlanText | undefined;
  readonly notice: LinkNotice | undefined;
}

/** Reads a file that a person chose or dropped, whatever it is. */
export async function readPlanFile(file: Blob): Promise<OpenedFile> {
  const reading =
    file.size > MAX_PLAN_FILE_BYTES
      ? refuseBigFile(file.size)
      : // What can't be read, such as a folder, has no text.
        parsePlanFile(await file.text().catch(() => ''));
  const text = reading.status === 'read' ? reading.text : undefined;
  return { text, notice: noticeOf(reading) };
}
