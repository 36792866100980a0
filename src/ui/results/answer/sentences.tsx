import { Fragment } from 'react';
import { Rich } from '@/ui/shared/look';

/** In a wide window one line of whole sentences, as many as there is room for. */
export function Sentences({ text }: { readonly text: string }) {
  return text.split(/(?<=\.) /).map((sentence) => (
    <Fragment key={sentence}>
      <span data-part className="max-w-full align-top xl:inline-block xl:truncate">
        <Rich text={sentence} />
      </span>{' '}
    </Fragment>
  ));
}
