import { useMessages } from '@/store';
import { useMedia } from '@/ui/shared/browser';
import { IconButton } from '@/ui/shared/controls';
import { Menu } from '@/ui/shared/floating';
import { lazyModule } from '@/ui/shared/lazy';
import { CloseIcon, DisclosureIcon, MoreIcon } from '@/ui/shared/look';
import { deleteRow } from './row-actions';
import type { RowButtonsProps } from './row-menu';

const menu = lazyModule(() => import('./row-menu'));

/** Whether a row has two buttons at its end; the width of its grid's last columns. */
function useTwoButtons(alwaysInMenu: boolean): boolean {
  const room = useMedia('(min-width: 85rem)');
  return room && !alwaysInMenu;
}

/** What can be done with a row: two buttons where there is room, else all behind one. */
export function RowButtons(props: RowButtonsProps) {
  const { list, row, name, open, detailsId, onOpen } = props;
  const { form } = useMessages();
  const details = { 'aria-expanded': open, 'aria-controls': open ? detailsId : undefined };
  if (!useTwoButtons(props.alwaysInMenu)) {
    return (
      <Menu
        needs={menu}
        sections={() => menu.module()?.rowMenu(props)}
        trigger={
          <IconButton label={form.rowMenu(name)} className="w-7" data-print="no">
            <MoreIcon />
          </IconButton>
        }
      />
    );
  }
  return (
    <>
      <IconButton
        label={form.moreFields(name)}
        {...details}
        onClick={() => onOpen(!open)}
        className="w-6"
        data-print="no"
      >
        <DisclosureIcon isOpen={open} />
      </IconButton>
      <IconButton
        label={form.removeRow(name)}
        onClick={() => deleteRow(list, row, form.rowRemoved(name))}
        className="w-6"
        data-print="no"
      >
        <CloseIcon />
      </IconButton>
    </>
  );
}
