// What the run of this tab's plan has shown is kept beside the plan, so that the list of plans can say it.
import { session } from '@/app/session';
import type { PlanText } from '@/plan';
import { planner } from '@/store';
import { linkOf } from '@/store/document';
import { saveVerdict } from '@/store/drafts';
import { requiredTold, runTold, simulation } from '@/store/simulation';

/** From now on, whenever a run has ended, and again once the plan is kept, or is under another link. */
export function keepVerdicts(): void {
  let last: readonly unknown[] = [];
  const keep = () => {
    const shown = shownByRun();
    if (shown === undefined || shown.of.every((each, index) => each === last[index])) return;
    if (shown.keep()) last = shown.of;
  };
  // Apart from what shows the answer, which comes first.
  let due: ReturnType<typeof setTimeout> | undefined;
  const keepSoon = () => {
    clearTimeout(due);
    due = setTimeout(keep);
  };
  planner.subscribe(keepSoon);
  simulation.subscribe(keepSoon);
  keep();
}

/** Goes on in a copy of the plan: of both is kept what the run has shown, which nobody else asks for again. */
export function copyPlan(copy: PlanText): void {
  const shown = shownByRun();
  session.copyPlan(copy);
  shown?.keep();
  shownByRun()?.keep();
}

/** Of a run that has ended: what it is of, and a way to keep it, which says whether it is kept now. */
function shownByRun() {
  const { answer, text } = planner.getState();
  if (answer.status !== 'current') return undefined;
  const state = simulation.getState();
  const run = runTold(state, answer);
  if (run.status !== 'done') return undefined;
  const { judged } = requiredTold(answer, state);
  const id = session.draftId() ?? '';
  return {
    of: [id, text, run.verdict, state.required],
    keep: () => {
      const known = { link: linkOf(answer) ?? '', version: APP_VERSION };
      return saveVerdict(session.storage, id, known, { run, judged });
    },
  };
}
