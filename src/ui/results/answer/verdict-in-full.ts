// What the verdict on the numbers at rest leaves unsaid.
import { takesReplicas } from '@/engine';
import type { Language } from '@/i18n';
import { findingsOf } from '@/store/findings-of';
import type { Answered } from '@/store/reading';
import type { SimulationResult } from '@/store/simulation';
import { allMessagesIn } from '@/store/spoken-language';
import { findingLines } from '@/ui/results/findings/finding-lines';
import { runsOut } from '@/ui/results/timeline/peak';
import { pendingTotal, type VerdictView } from './verdict-view';

/** A plan that fits may still be one that AWS does not allow, or run short over time. */
export function verdictInFull(
  view: VerdictView,
  answered: Answered,
  run: SimulationResult | undefined,
  language: Language,
): VerdictView {
  const messages = allMessagesIn(language);
  const words = messages.proof.verdict;
  const { verdict, totals, groups } = answered.usage;
  const pending = pendingTotal(totals.pending);
  const hasHosts = groups.some((group) => group.nodes > 0 && takesReplicas(group));
  if (verdict.kind === 'fits' && pending > 0 && !hasHosts) {
    return { ...view, sentence: words.noNodeTakes(pending) };
  }
  if (view.tone !== 'ok') return view;
  const [gravest] = findingLines(findingsOf(answered), messages);
  if (gravest?.severity === 'error') {
    return { tone: 'bad', sentence: words.cannotWork, because: gravest.head + gravest.text };
  }
  const [out] = run ? runsOut(run.simulation.findings) : [];
  return out ? { ...view, tone: 'warn', sentence: words.runsOut(out.subnet) } : view;
}
