import { allInstanceTypes, type InstanceSearch } from '@/limits';
import { useAllMessages } from '@/store';
import { classes } from '@/ui/shared/look';
import { hasWord, toggledWord, WORD_GROUPS } from './type-words';

export interface TypeListHeadProps {
  readonly query: string;
  readonly found: InstanceSearch;
  /** Writes another query into the field, as if it had been typed. */
  readonly onQuery: (query: string) => void;
}

/** What narrows and orders the list, as the words that can be typed as well; and how many types there are. */
export function TypeListHead({ query, found, onQuery }: TypeListHeadProps) {
  const { form, typePicker: words } = useAllMessages();
  const { total, order, unknownFilter } = found;
  return (
    <div className="border-b border-line px-3 py-2 text-12 text-muted">
      {/* The keyboard stays in the field, where the same words are typed. */}
      <fieldset
        aria-label={words.narrow}
        className="flex flex-wrap gap-1 [@media(max-height:26rem)]:hidden"
      >
        {WORD_GROUPS.flat().map((word) => (
          <Word
            key={word}
            word={words.words[word]}
            isOn={hasWord(query, word, words.words)}
            onToggle={() => onQuery(toggledWord(query, word, words.words))}
          />
        ))}
      </fieldset>
      <div className="mt-1.5 flex justify-between gap-3 [@media(max-height:26rem)]:sr-only">
        <span role="status">
          {total === 0 ? words.none : words.found(total, allInstanceTypes().length)}
          {order !== undefined && total > 0 && words.inOrder(order.quantity, order.first)}
        </span>
        {total > 0 && <span className="text-right">{form.groups.limitsHead}</span>}
      </div>
      {unknownFilter !== undefined && (
        <p className="text-warn">{words.unknownFilter(unknownFilter)}</p>
      )}
      {total === 0 && <p>{words.filterHelp}</p>}
    </div>
  );
}

interface WordProps {
  readonly word: string;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

function Word({ word, isOn, onToggle }: WordProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-pressed={isOn}
      onClick={onToggle}
      className={classes(
        'min-h-6 rounded-sm border px-1.5 font-mono text-12 pointer-coarse:min-h-11 pointer-coarse:px-2.5',
        isOn
          ? 'border-accent bg-accent-soft text-accent forced-colors:bg-[Highlight] forced-colors:text-[HighlightText] forced-colors:[forced-color-adjust:none]'
          : 'border-line text-text hover:bg-hover',
      )}
    >
      {word}
    </button>
  );
}
