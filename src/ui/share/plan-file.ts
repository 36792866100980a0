import type { Plan } from '@/plan';
import { formatPlanFile } from '@/plan';
import { actions, allMessagesIn, planner } from '@/store';
import { readPlanFile } from '@/store/address';
import { planFileName, saveFile } from '@/ui/shared/browser';
import { announce } from '@/ui/shared/spoken';

const words = () => allMessagesIn(planner.getState().language).files;

/** Hands the plan to the browser as a file that the page opens again. */
export function savePlanFile(plan: Plan): void {
  saveFile(formatPlanFile(plan), 'text/plain', planFileName(plan.name, '.subnet-plan.txt'));
  announce(words().planFileSaved);
}

/** Lets a person choose a plan file, and opens it. */
export function choosePlanFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.txt,text/plain';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined) void openPlanFile(file);
  });
  input.click();
}

/** Opens a plan file in place of the plan, which a step of undo brings back; or says why not. */
export async function openPlanFile(file: Blob): Promise<void> {
  const { text, notice } = await readPlanFile(file);
  if (text !== undefined) actions.replacePlan(text);
  actions.noteLink(notice);
  if (text === undefined) return;
  announce(words().fileOpened);
}
