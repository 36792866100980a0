import type { ReactNode } from 'react';
import { markedParts } from '@/i18n';
import { wholeNames } from './whole-names';

/** A sentence of the catalogue with its strong parts; all else is plain text. */
export function Rich({ text }: { readonly text: string }): ReactNode {
  return markedParts(text).map((part, index) => {
    if (index % 2 === 0) return wholeNames(part);
    const key = `${index} ${part}`;
    return (
      <strong key={key} className="font-semibold">
        {wholeNames(part)}
      </strong>
    );
  });
}
