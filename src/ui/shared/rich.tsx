import type { ReactNode } from 'react';

// **strong** and `code`, as the catalogue's sentences use them.
const MARKS = /(\*\*[^*]+\*\*|`[^`]+`)/;

/** A sentence of the catalogue with its **strong** and `code` parts; all else is plain text. */
export function Rich({ text }: { readonly text: string }): ReactNode {
  const parts = text.split(MARKS);
  return parts.map((part, index) => {
    const key = `${index} ${part}`;
    if (part.startsWith('**') && part.endsWith('**') && part.length > 4) {
      return (
        <strong key={key} className="font-semibold">
          {part.slice(2, -2)}
        </strong>
      );
    }
    if (part.startsWith('`') && part.endsWith('`') && part.length > 2) {
      return (
        <code key={key} className="font-mono text-[0.92em]">
          {part.slice(1, -1)}
        </code>
      );
    }
    return part;
  });
}
