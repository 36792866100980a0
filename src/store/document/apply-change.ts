// What an answer proposes, written into the form; each is one step of undo.
import type { CniSettings, Repair } from '@/engine';
import { type NeedsUnder, neededPlan } from '@/plan';
import { hasNumbers } from './answer';
import type { Planner, PlannerActions } from './planner';
import { changedText, repairedText, withSettings } from './repaired-text';
import { withOthersFixed } from './rows/with-used-as';

/** Does what a repair of the plan that is shown proposes. */
export function applyRepair(planner: Planner, { edit }: PlannerActions, repair: Repair): void {
  const { answer } = planner.getState();
  if (!hasNumbers(answer)) return;
  const keepsPlan = isOfUpgradesOnly(repair);
  edit((text) => repairedText(keepsPlan ? text : withOthersFixed(text), repair, answer.plan));
}

/** An upgrade in another way changes nothing of what runs now. */
function isOfUpgradesOnly({ kind }: Repair): boolean {
  return kind === 'slower-upgrade' || kind === 'minimal-upgrade';
}

/** Writes the subnets that were found into the form, with the settings that they need. */
export function applyNeeds(planner: Planner, { edit }: PlannerActions, needs: NeedsUnder): void {
  const { answer } = planner.getState();
  if (!hasNumbers(answer)) return;
  const { plan, cluster } = answer;
  const { plan: changed, from } = neededPlan(plan, cluster, needs);
  edit((text) => changedText(withOthersFixed(text), plan, changed, from));
}

export function applySettings({ edit }: PlannerActions, settings: CniSettings): void {
  edit((text) => withSettings(withOthersFixed(text), settings));
}
