import { useState } from 'react';
import { useAllMessages, usePlanner } from '@/store';
import { type AnswerWithNumbers, hasNumbers } from '@/store/document';
import { useOtherTypes } from '@/store/simulation';
import { LostRuns } from '@/ui/results/lost-runs';
import { useWhyNot } from '@/ui/results/use-button';
import { TextButton } from '@/ui/shared/controls';
import { TypesTable } from './types-table';

const FIRST_TYPES = 6;

/** The pods of a group on other types: which would hold fewer addresses. */
export function OtherTypes({ group }: { readonly group: string }) {
  const answer = usePlanner((state) => state.answer);
  return hasNumbers(answer) ? <Types answer={answer} group={group} /> : null;
}

function Types({ answer, group }: { readonly answer: AnswerWithNumbers; readonly group: string }) {
  const { types: words } = useAllMessages().proof.nodeGroups;
  const told = useOtherTypes(answer, group);
  const whyNot = useWhyNot(answer);
  const [all, setAll] = useState(false);
  if (told.status === 'failed') return <LostRuns place="" />;
  const found = told.status === 'known' ? told.found : undefined;
  if (told.status === 'known' && found === undefined) return null;
  const others = found?.others ?? [];
  const shown = all ? others : others.slice(0, FIRST_TYPES);
  return (
    <div>
      <p className="text-12 font-medium text-muted">
        {words.title} <span className="font-normal">{words.hint}</span>
      </p>
      <div className="min-h-28">
        {found && (
          <TypesTable group={group} planned={found.planned} others={shown} whyNot={whyNot} />
        )}
      </div>
      {shown.length < others.length && (
        <TextButton onClick={() => setAll(true)}>
          {words.more(others.length - shown.length)}
        </TextButton>
      )}
    </div>
  );
}
