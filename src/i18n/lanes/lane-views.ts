// The lanes of “Make it fit”: one a kind of change, in an order that stays, each with its proofs.
import {
  comparedNodes,
  laneOf,
  type NoRepairReason,
  type PlanAnswer,
  podsLeftByRun,
  type Repair,
  type RepairLaneName,
  type RequirementName,
  verdictAfter,
  whyNoRepair,
} from '@/engine';
import type { RunVerdict } from '@/engine/over-time';
import type { AllMessages } from '@/i18n/messages';
import { podsTold } from '@/i18n/verdict/pods-told';
import { notMet, type RequiredTold } from '@/i18n/verdict/required-told';
import type { ScenarioName } from '@/i18n/verdict-values';
import { type OfferedRepair, type ProvenRepair, requiredAfter } from '@/plan';
import { priceOf, runPrice, settingsPrice } from './lane-price';
import {
  freeOfAsked,
  lackProof,
  lossProof,
  type Proof,
  restProof,
  scenarioProof,
} from './proof-words';
import { type RepairedCluster, repairInFull, repairLabel } from './repair-label';
import { morePodsOf } from './repair-view';
import { requiredWords } from './required-words';
import { isUnsettled, waysOf } from './ways-shown';
import { isByBlocks, withUnits } from './with-units';

/** `checking` while it is being run; `undefined` where there is nothing to tell. */
export type LaneProof = Proof | 'checking' | undefined;

export interface LaneProofs {
  readonly atRest: LaneProof;
  readonly scenario: LaneProof;
  readonly zoneLoss: LaneProof;
}

/** One change, or why there is none. */
export interface LaneWay extends LaneProofs {
  readonly lane: RepairLaneName;
  readonly label: string;
  /** The same, with what else is changed: for the line with the way back. */
  readonly inFull: string;
  /** Its price, and where: the second line, the weightiest first. */
  readonly detail: string;
  /** The zone of `zoneLoss`, where that names no other. */
  readonly zone: string | undefined;
  /** Pods lose their place for it, which is told in any window. */
  readonly isDear?: boolean;
  /** It would not do: what fails there fails nothing in the plan. */
  readonly isQuiet?: boolean;
  /** `undefined`: nothing to use. */
  readonly repair: Repair | undefined;
  /** Nobody has run the scenario with it, nor runs it. */
  readonly isNotRun?: boolean;
  /** What is being run may yet change it, or put another in its place. */
  readonly isUnsettled: boolean;
}

export interface LaneView {
  readonly lane: RepairLaneName;
  readonly way: LaneWay;
  /** More of the same lane, and of one that has no room. */
  readonly others: readonly LaneWay[];
}

interface Around {
  readonly cluster: RepairedCluster;
  readonly usage: PlanAnswer;
  /** Of its scenario; `undefined`: none was made. */
  readonly run?: RunVerdict | undefined;
  /** More may be proven yet. */
  readonly isChecking: boolean;
  /** The search has ended before all was tried: of none is said that nothing helps. */
  readonly isCutOff?: boolean;
  /** What the plan must hold besides, and what it comes to as it is; `undefined`: nothing. */
  readonly required?: RequiredTold | undefined;
  readonly scenario?: ScenarioName;
}

export function laneViews(
  offered: readonly OfferedRepair[],
  around: Around,
  messages: AllMessages,
): readonly LaneView[] {
  const why =
    offered.length > 0
      ? undefined
      : whyNoRepair(
          around.cluster,
          around.usage,
          around.run,
          around.required && notMet(around.required)?.lack,
        );
  const viewOf = (lane: RepairLaneName, index?: number): LaneView => {
    const [first, ...others] = waysOf(lane, offered);
    // What may yet become another change is not shown: what is read stays.
    const isShown = ({ isUnsettled }: LaneWay) => !isUnsettled;
    const way = first && wayOf(first, around, messages);
    if (way === undefined || !isShown(way)) {
      const reason = index === 0 ? why : undefined;
      return { lane, way: noWay(lane, reason, around, messages), others: [] };
    }
    const more = others.map((each) => wayOf(each, around, messages));
    return { lane, way, others: more.filter(isShown) };
  };
  const { three, fourth } = lanesOf(offered, around);
  const views = three.map(viewOf);
  return fourth === undefined ? views : withFourth(views, viewOf(fourth), around.isChecking);
}

interface ShownLanes {
  readonly three: readonly RepairLaneName[];
  readonly fourth?: RepairLaneName;
}

const THREE = ['settings', 'subnets', 'nodes'] as const;

/** Three whatever is offered; max pods where these leave pods without a place, for subnets that have room. */
function lanesOf(
  offered: readonly OfferedRepair[],
  { usage, run }: Pick<Around, 'usage' | 'run'>,
): ShownLanes {
  const { verdict } = usage;
  const isMaxPods =
    podsTold(usage).why.includes('max-pods') ||
    (run !== undefined && podsLeftByRun(verdict, run) > 0) ||
    offered.some(({ repair }) => laneOf(repair) === 'max-pods');
  if (!isMaxPods) return { three: THREE };
  const isOfPlaces = verdict.kind === 'fits' && (run === undefined || run.kind === 'fits');
  return isOfPlaces
    ? { three: ['max-pods', 'settings', 'nodes'], fourth: 'subnets' }
    : { three: THREE, fourth: 'max-pods' };
}

/**
 * A fourth moves nothing: what it offers stands, once all is tried, in the place of the last that offers nothing;
 * where each does, behind the last.
 */
function withFourth(
  views: readonly LaneView[],
  fourth: LaneView,
  isChecking: boolean,
): readonly LaneView[] {
  if (isChecking || fourth.way.repair === undefined) return views;
  const useless = views.findLast(({ way }) => way.repair === undefined);
  if (useless !== undefined) return views.map((view) => (view === useless ? fourth : view));
  const more = [fourth.way, ...fourth.others];
  return views.map((view, index) =>
    index === views.length - 1 ? { ...view, others: [...view.others, ...more] } : view,
  );
}

/** `why`: none of any lane helps. */
function noWay(
  lane: RepairLaneName,
  why: NoRepairReason | undefined,
  { isChecking, isCutOff = false, usage }: Pick<Around, 'isChecking' | 'isCutOff' | 'usage'>,
  { lanes, repairs, questions }: AllMessages,
): LaneWay {
  const proof = isChecking ? 'checking' : undefined;
  const hasNoEffect = lane === 'settings' && comparedNodes(usage.groups) === 'none-of-ipamd';
  const noEffect = hasNoEffect ? questions.settings.nothing['none-of-ipamd'] : undefined;
  const label = isChecking
    ? ''
    : (noEffect?.number ?? (isCutOff ? lanes.notRun : lanes.nothing[lane]));
  return {
    lane,
    label,
    inFull: label,
    detail: isChecking
      ? ''
      : (noEffect?.line ?? (why === undefined || isCutOff ? '' : repairs.why[why])),
    atRest: proof,
    scenario: proof,
    zoneLoss: proof,
    zone: undefined,
    repair: undefined,
    isUnsettled: isChecking,
  };
}

function wayOf(offered: OfferedRepair, around: Around, messages: AllMessages): LaneWay {
  const { repair, proof } = offered;
  const name = repairLabel(repair, around.cluster, inShort(messages));
  const { label, note, detail } = name;
  const morePods = proof?.price.pods ?? morePodsOf(repair);
  const price =
    proof === undefined
      ? priceOf({ held: 0, pods: morePods }, messages)
      : settingsPrice(repair, proof.price, messages);
  const { required: told, scenario = 'scenario', isChecking } = around;
  const required =
    proof === undefined && isChecking
      ? []
      : requiredWords(requiredAfter(offered), { required: told?.required, scenario }, messages);
  return {
    lane: laneOf(repair),
    label,
    inFull: repairInFull(name),
    detail: [note, ...price, ...runPrice(repair, proof?.run, messages), ...required, detail]
      .filter((each) => each !== undefined)
      .join(' · '),
    ...wayProofs(offered, around, messages),
    zone: proof?.hardestNow?.zone,
    isDear: morePods < 0,
    repair,
    isNotRun: proof === undefined ? !isChecking : proof.run.kind === 'unknown',
    isUnsettled: isUnsettled(offered, isChecking),
  };
}

/** What the page says of the plan after the change, where it has been run. */
export function wayProofs(
  { repair, proof }: OfferedRepair,
  { usage, isChecking, required }: Omit<Around, 'cluster'>,
  plain: AllMessages,
): LaneProofs {
  const verdict = verdictAfter(repair);
  // What is offered stays as it is said while more comes: of the others it has nothing.
  const losses = [proof?.zoneLoss, proof?.hardestNow];
  const messages = withUnits(plain, [usage.verdict, verdict], losses, isByBlocks);
  const forPods = usage.verdict.podsPending > 0 && proof !== undefined;
  const running = forPods ? usage.totals.podsHosted + proof.price.pods : undefined;
  const atRest = restProof(verdict, messages, running);
  if (proof !== undefined) {
    const isLacking = freeOfAsked(proof.required, required?.required) !== undefined;
    const asked = isLacking ? required?.required.keepFree : undefined;
    const zoneLoss = zoneProof(proof, messages, asked);
    const lacking = (names: readonly RequirementName[]) =>
      lackProof(proof.required, names, required?.required, messages);
    return {
      atRest: verdict.kind === 'fits' ? (lacking(['keep-free', 'growth']) ?? atRest) : atRest,
      scenario: scenarioProof(verdict, proof.run, messages, asked),
      zoneLoss: proof.zoneLoss?.kind === 'fits' ? (lacking(['zone-loss']) ?? zoneLoss) : zoneLoss,
    };
  }
  const notRun = { tone: 'neutral', text: messages.lanes.notRun } as const;
  const rest = isChecking ? 'checking' : notRun;
  return { atRest, scenario: rest, zoneLoss: rest };
}

/** The loss of the zone beside which it stands, or of another that is named, where that leaves less then. */
function zoneProof(
  { zoneLoss: worst, hardestNow: now }: ProvenRepair,
  messages: Pick<AllMessages, 'lanes'>,
  asked: number | undefined,
): Proof | undefined {
  if (now === undefined || worst === undefined) return undefined;
  const beside = lossProof(now, messages, asked);
  const then = lossProof(worst, messages, asked);
  if (worst.zone === now.zone || then.text === beside.text) return beside;
  return { ...then, text: messages.lanes.inZone(worst.zone, then.text) };
}

/** The lanes have room for one line. */
function inShort(messages: AllMessages): AllMessages {
  return { ...messages, repairs: { ...messages.repairs, ...messages.lanes.inShort } };
}
