import type { Messages } from '@/i18n';
import { actions, planner } from '@/store';
import { announce } from '@/ui/shared/spoken';

export function undoAndSay({ shell }: Messages): void {
  if (planner.getState().history.past.length === 0) return;
  actions.undo();
  announce(shell.undone);
}

export function redoAndSay({ shell }: Messages): void {
  if (planner.getState().history.future.length === 0) return;
  actions.redo();
  announce(shell.redone);
}
