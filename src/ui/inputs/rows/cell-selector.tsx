import { useEffect, useLayoutEffect, useState } from 'react';
import { useAllMessages, usePlanner } from '@/store';
import { type Cell, type CellRange, cellsIn } from '@/store/cells';
import { fieldId } from '@/store/document';
import { announce } from '@/ui/shared/spoken';
import { useCellClipboard, useCellKeys, useCellPointer } from './cell-events';

/** Lets cells of the form be selected, copied, pasted over, filled down and emptied together. */
export function CellSelector() {
  const [chosen, choose] = useState<CellRange>();
  const text = usePlanner((state) => chosen && state.text);
  const words = useAllMessages().rowDetails;
  const cells = chosen && text && cellsIn(text, chosen);
  const range = cells && chosen;
  const rows = cells?.length ?? 0;
  const columns = cells?.[0]?.length ?? 0;
  useLook((cells ?? []).flat());
  useEffect(() => {
    if (rows > 0) announce(words.cellsSelected(rows, columns));
  }, [rows, columns, words]);
  useCellKeys(range, choose);
  useCellPointer(range, choose);
  useCellClipboard(range, words.cellsCopied(rows, columns));
  return null;
}

/** The boxes of the fields are drawn apart, and each is none the wiser of the others. */
function useLook(cells: readonly Cell[]): void {
  const ids = cells.map(fieldId).join(' ');
  useLayoutEffect(() => {
    const boxes = ids.split(' ').map((id) => document.getElementById(id)?.parentElement);
    for (const box of boxes) box?.setAttribute('data-picked', '');
    return () => {
      for (const box of boxes) box?.removeAttribute('data-picked');
    };
  }, [ids]);
}
