import { useAllMessages } from '@/store';
import { NotLoaded } from '@/ui/shared/lazy';
import { Offer, type OfferedProps } from './offer/offer';
import type { ReadAgain } from './use-imported';

interface FoundProps extends OfferedProps, ReadAgain {}

/** What was read, or why nothing was. */
export function Found({ reading, retries, retry, ...offered }: FoundProps) {
  const { importDialog: words, importWords } = useAllMessages();
  switch (reading.status) {
    case 'empty':
      return null;
    case 'reading':
      return <p className="text-13 text-muted">{words.reading}</p>;
    case 'too-slow':
      return <p className="text-13 text-bad">{words.tooSlow}</p>;
    case 'failed':
      return <NotLoaded part="file" place={undefined} isAgain={retries > 0} onRetry={retry} />;
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
