// What a repair is called in one line, and what it leads to.
import { type Repair, type Requirements, type Subnet, type Verdict, verdictAfter } from '@/engine';
import { graver, podsWithoutPlace } from '@/engine/over-time';
import type { AllMessages } from '@/i18n/messages';
import { roomOf } from '@/i18n/verdict/pods-told';
import { type Tone, toneOf } from '@/i18n/verdict/tone/tone';
import type { ScenarioName } from '@/i18n/verdict-values';
import { kindAfter, type OfferedRepair, type ProvenRepair, requiredAfter } from '@/plan';
import { type RepairedCluster, type RepairLabel, repairLabel } from './repair-label';
import { requiredWords } from './required-words';

export interface RepairView extends RepairLabel {
  readonly effect: string;
  readonly tone: Tone;
}

export interface RepairSurroundings {
  readonly cluster: RepairedCluster;
  readonly scenario: ScenarioName;
  /** Its proof is under way. */
  readonly isChecking: boolean;
  /** What the plan must hold besides; `undefined`: nothing. */
  readonly required?: Requirements | undefined;
}

export function repairView(
  offered: OfferedRepair,
  { cluster, scenario, isChecking, required }: RepairSurroundings,
  messages: AllMessages,
): RepairView {
  const { repair, proof } = offered;
  const ofRequired = requiredWords(requiredAfter(offered), { required, scenario }, messages);
  const label = repairLabel(repair, cluster, messages);
  const verdict = verdictAfter(repair);
  if (proof === undefined) {
    if (isChecking && verdict.kind === 'fits') {
      return { ...label, effect: messages.repairs.checking(scenario), tone: 'checking' };
    }
    const effect = [
      atRest(verdict, cluster.subnets, messages),
      ...placesOf(morePodsOf(repair), messages),
      ...ofRequired,
    ].join('; ');
    // What fits at rest and is not run is no green.
    return { ...label, effect, tone: verdict.kind === 'fits' ? 'neutral' : toneOf(verdict) };
  }
  const effect = [
    proven(proof, cluster.subnets, scenario, messages),
    ...asides(proof, messages),
    ...ofRequired,
  ];
  const kind = kindAfter(proof);
  const isMet = proof.required.every(({ status }) => status !== 'failed');
  const tone = toneOf({
    kind: isMet ? kind : graver(kind, 'does-not-fit'),
    podsPending: verdict.podsPending,
  });
  return { ...label, effect: effect.join('; '), tone };
}

/** What the headline will say. */
function proven(
  { repair, run }: ProvenRepair,
  subnets: readonly Subnet[],
  scenario: ScenarioName,
  messages: AllMessages,
): string {
  const words = messages.repairs;
  const verdict = verdictAfter(repair);
  const kind = graver(verdict.kind, run.kind);
  if (verdict.kind !== 'fits') return atRest(verdict, subnets, messages);
  const room = roomOf(verdict);
  if (kind === 'fits' && room !== undefined) {
    return words.holds(
      scenario,
      { ...room, subnet: placeOf(verdict.subnet, subnets, words) },
      podsWithoutPlace(verdict, run),
    );
  }
  if (kind === 'fits') return atRest(verdict, subnets, messages);
  const { quota } = run;
  return words.butOverTime({ kind, subnet: placeOf(run.subnet, subnets, words), quota }, scenario);
}

function asides({ price, zoneLoss }: ProvenRepair, { repairs: words }: AllMessages): string[] {
  const aside = [...placesOf(price.pods, { repairs: words })];
  if (zoneLoss !== undefined && zoneLoss.kind !== 'fits') {
    aside.push(words.withoutZone(zoneLoss.zone, zoneLoss.kind));
  }
  return aside;
}

/** What it does to pods that have a place. */
export function placesOf(
  morePods: number,
  { repairs }: Pick<AllMessages, 'repairs'>,
): readonly string[] {
  if (morePods === 0) return [];
  return [morePods < 0 ? repairs.losePlace(-morePods) : repairs.moreRun(morePods)];
}

/** Known at rest already of other numbers of nodes. */
export function morePodsOf(repair: Repair): number {
  return 'morePods' in repair ? repair.morePods : 0;
}

/** A subnet that the plan lacks is the new one; a quota is of no subnet. */
function placeOf(
  label: string | undefined,
  subnets: readonly Subnet[],
  words: AllMessages['repairs'],
): string {
  if (label === undefined) return '';
  return subnets.some((subnet) => subnet.label === label) ? label : words.newSubnet;
}

/** A verdict at rest in a few words: `fits at rest, 23 free in c`. */
function atRest(verdict: Verdict, subnets: readonly Subnet[], messages: AllMessages): string {
  const { repairs } = messages;
  const words = messages.results.verdict;
  const { kind, podsPending } = verdict;
  const room = roomOf(verdict);
  if (kind === 'cannot-work' || room === undefined) return words.kinds[kind];
  return repairs.atRest(
    kind,
    { ...room, subnet: placeOf(verdict.subnet, subnets, repairs) },
    podsPending,
  );
}
