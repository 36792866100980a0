import { useAllMessages } from '@/store';
import { Offer, type OfferedProps } from './offer/offer';
import type { ImportReading } from './use-imported';

interface FoundProps extends OfferedProps {
  readonly reading: ImportReading;
}

/** What was read, or why nothing was. */
export function Found({ reading, ...offered }: FoundProps) {
  const { importDialog: words, importWords, shell } = useAllMessages();
  switch (reading.status) {
    case 'empty':
      return null;
    case 'reading':
      return <p className="text-13 text-muted">{words.reading}</p>;
    case 'too-slow':
      return <p className="text-13 text-bad">{words.tooSlow}</p>;
    case 'failed':
      return <p className="text-13 text-bad">{shell.later.failed('file')}</p>;
    case 'read': {
      const { imported } = reading;
      if (imported.refuse !== undefined) {
        return (
          <div className="text-13">
            <p className="font-medium text-bad">{importWords.refusal(imported.refuse)}</p>
            <ul className="mt-1 pl-4 text-12 text-muted">
              {imported.warnings.map((warning) => (
                <li key={`${warning.code} ${warning.count}`}>{importWords.warning(warning)}</li>
              ))}
            </ul>
          </div>
        );
      }
      return <Offer imported={imported} {...offered} />;
    }
  }
}
