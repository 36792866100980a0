import { planner } from '@/store';
import { openImport } from '@/ui/import';
import { addRow, firstField, type RowList } from '@/ui/inputs';
import { copyLink } from '@/ui/share';
import { goToField } from '@/ui/shared/plan-field';
import { openKeys } from './keys-dialog-state';
import type { LetterKey } from './letter-key';

/** Does what a letter stands for. What is not on the page just now stays as it is. */
export function doKey(key: LetterKey): void {
  switch (key) {
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
      press('[role="tab"]', Number(key) - 1);
      break;
    case 'E':
      goToFirst('subnets');
      break;
    case '/':
      goToFirst('groups');
      break;
    case 'C':
      void copyLink();
      break;
    case 'I':
      openImport();
      break;
    case 'N':
      press('[data-plan-menu]');
      break;
    case 'P':
    case 'T':
      press(`[data-key="${key}"]`);
      break;
    case '?':
      openKeys();
      break;
  }
}

function press(selector: string, place = 0): void {
  const button = document.querySelectorAll<HTMLElement>(selector)[place];
  button?.focus();
  button?.click();
}

/** To the first row; where there is none, it is added. */
function goToFirst(list: RowList): void {
  const [first] = planner.getState().text[list];
  if (first === undefined) addRow(list);
  else goToField(firstField(list, first.id));
}
