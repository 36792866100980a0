// What the verdict on the numbers at rest leaves unsaid.
import type { Language } from '@/i18n';
import { findingsOf } from '@/store/findings-of';
import type { Answered } from '@/store/reading';
import type { SimulationResult } from '@/store/simulation';
import { allMessagesIn } from '@/store/spoken-language';
import { findingLines } from '@/ui/results/findings/finding-lines';
import { runsOut } from '@/ui/results/timeline/peak';
import type { VerdictView } from './verdict-view';

/** A plan that fits may still be one that AWS does not allow, or run short over time. */
export function verdictInFull(
  view: VerdictView,
  answered: Answered,
  run: SimulationResult | undefined,
  language: Language,
): VerdictView {
  if (view.tone !== 'ok') return view;
  const messages = allMessagesIn(language);
  const words = messages.proof.verdict;
  const [gravest] = findingLines(findingsOf(answered), messages);
  if (gravest?.severity === 'error') {
    return { tone: 'bad', sentence: words.cannotWork, because: gravest.head + gravest.text };
  }
  const [out] = run ? runsOut(run.simulation.findings) : [];
  return out ? { ...view, tone: 'warn', sentence: words.runsOut(out.subnet) } : view;
}
