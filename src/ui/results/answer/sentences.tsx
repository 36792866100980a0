import { Fragment } from 'react';
import { withoutMarks } from '@/i18n';
import { Rich } from '@/ui/shared/look';

/**
 * In a wide window lines of whole sentences, as many as there is room for, and all of them where it is pointed at.
 * Those of another text are others, so that none moves.
 */
export function Sentences({ text }: { readonly text: string }) {
  return text.split(/(?<=\.) /).map((sentence, index) => (
    <Fragment key={`${text}${sentence}`}>
      {index > 0 && ' '}
      <span
        data-part
        title={withoutMarks(text)}
        className="max-w-full align-top xl:inline-block xl:truncate"
      >
        <Rich text={sentence} />
      </span>
    </Fragment>
  ));
}
