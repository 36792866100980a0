import { useState } from 'react';
import { CLAIM_SOURCES, type CommonClaim } from '@/claims';
import type { AllMessages } from '@/i18n';
import type { ClaimText } from '@/i18n/texts';
import { useAllMessages } from '@/store';
import { claimsOf } from '@/store/derived';
import type { AnswerWithNumbers } from '@/store/document';
import { TextButton } from '@/ui/shared/controls';
import { MISTAKES_SHOWN } from './section-summaries';

/** Well-known wrong numbers, each with the right sum for the plan. */
export function Mistakes({ answer }: { readonly answer: AnswerWithNumbers }) {
  const messages = useAllMessages();
  const words = messages.claims;
  const claims = claimsOf(answer);
  const [all, setAll] = useState(false);
  if (claims.length === 0) return null;
  return (
    <>
      <p className="text-12 text-muted">{words.hint}</p>
      <ul className="-mx-4 -mb-4 mt-2">
        {(all ? claims : claims.slice(0, MISTAKES_SHOWN)).map((claim) => {
          const { said, right, origin } = sentenceOf(claim, messages);
          return (
            <li key={claim.code} className="border-t border-line px-4 py-2.5">
              <p className="text-13 text-muted">“{said}”</p>
              <p className="mt-0.5 text-14 font-medium">{right}</p>
              <p className="mt-0.5 text-12 text-muted">
                {words.from} {origin}{' '}
                <a
                  href={CLAIM_SOURCES[claim.code]}
                  target="_blank"
                  rel="noreferrer"
                  className="inline-block py-[3px] text-accent underline underline-offset-2 hover:text-accent-strong pointer-coarse:py-2.5"
                >
                  {words.source}
                </a>
              </p>
            </li>
          );
        })}
      </ul>
      {!all && claims.length > MISTAKES_SHOWN && (
        <TextButton className="mt-6" onClick={() => setAll(true)}>
          {words.more(claims.length - MISTAKES_SHOWN)}
        </TextButton>
      )}
    </>
  );
}

function sentenceOf(claim: CommonClaim, { claims }: AllMessages): ClaimText {
  const say = claims.sentences[claim.code] as (one: CommonClaim) => ClaimText;
  return say(claim);
}
