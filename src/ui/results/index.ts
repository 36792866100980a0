// The right column: the answer, and what proves it.
import { CARD } from '@/ui/shared/card';
import { lazyPart } from '@/ui/shared/lazy';

export { AnswerCard } from './answer/answer-card';

// As high as what is to come, so that nothing below moves.
export const Proof = lazyPart(async () => (await import('./proof')).Proof, {
  part: 'proof',
  place: `${CARD} min-h-screen px-4 py-3.5`,
});
