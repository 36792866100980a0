// What room a plan has that fits: in the same lanes as what would make it fit.
import type {
  ClusterPlan,
  CniSettings,
  ComparedNodes,
  PlanAnswer,
  RepairLaneName,
  Requirements,
} from '@/engine';
import { countedIn } from '@/engine';
import type { AllMessages } from '@/i18n/messages';
import { growthCell } from '@/i18n/questions/cells/growth-cell';
import type { QuestionsTold, QuestionTold } from '@/i18n/questions/question-told';
import { maxPodsUnder } from '@/i18n/texts/max-pods-under';
import { settingName } from '@/i18n/texts/setting-name';
import { roomOf } from '@/i18n/verdict/pods-told';
import type { RunTold } from '@/i18n/verdict/run-told';
import { tightOf } from '@/i18n/verdict/tight';
import {
  formatRange,
  hardestOf,
  holdingFewer,
  type Plan,
  type SmallerSubnets,
  type TriedSettings,
} from '@/plan';
import { priceOf } from './lane-price';
import type { LaneProof, LaneWay } from './lane-views';
import { freeOfAsked, lossProof, restProof, scenarioProof, sizedProof } from './proof-words';
import { requiredWords } from './required-words';
import { withUnits } from './with-units';

export type RoomUse =
  | { readonly kind: 'settings'; readonly settings: CniSettings }
  | { readonly kind: 'nodes' | 'subnets'; readonly plan: Plan };

export interface RoomRow extends Omit<LaneWay, 'repair' | 'isUnsettled'> {
  readonly lane: RepairLaneName;
  /** To be taken over; `undefined` where there is nothing. */
  readonly use: RoomUse | undefined;
}

interface Known {
  readonly cluster: Pick<ClusterPlan, 'settings' | 'networking' | 'groups'>;
  readonly run: RunTold;
  readonly questions: QuestionsTold;
  /** Whether there are nodes by which settings can be compared. */
  readonly nodes?: ComparedNodes;
  /** What is required of the plan: nothing is offered that fails it. */
  readonly required?: Requirements | undefined;
}

export function roomRows(usage: PlanAnswer, known: Known, plain: AllMessages): readonly RoomRow[] {
  const { settings } = known.questions;
  const offered = settings.status === 'known' ? holdingFewer(usage, settings.found) : undefined;
  // Settings that are not shown leave the others' words as they are.
  const messages = withUnits(plain, [usage.verdict, offered?.outcome.verdict], [offered?.zoneLoss]);
  // Whether it fits a run may yet say: until then it promises nothing.
  if (known.run.status === 'checking') {
    return LANES.map((lane) => ({ ...NOTHING, lane, ...CHECKING }));
  }
  return [
    settingsRow(usage, offered, known, messages),
    subnetsRow(usage, known, messages),
    nodesRow(usage, known, messages),
  ];
}

const LANES = ['settings', 'subnets', 'nodes'] as const;

const NOTHING = {
  label: '',
  inFull: '',
  detail: '',
  atRest: undefined,
  scenario: undefined,
  zoneLoss: undefined,
  zone: undefined,
  use: undefined,
} as const;

function settingsRow(
  { totals }: PlanAnswer,
  found: TriedSettings | undefined,
  { cluster, questions: { settings: told }, nodes = 'some' }: Known,
  messages: AllMessages,
): RoomRow {
  const { lanes, questions: words } = messages;
  const row = { ...NOTHING, lane: 'settings' } as const;
  if (nodes !== 'some') {
    const { number, line } = words.settings.nothing[nodes];
    return { ...row, label: number, detail: line };
  }
  if (told.status === 'checking') return { ...row, ...CHECKING };
  if (told.status !== 'known') return { ...row, label: lanes.notRun };
  if (found === undefined) return { ...row, label: lanes.noneHoldsFewer };
  const { outcome, run, zoneLoss } = found;
  const price = { held: outcome.held - totals.held };
  const label = settingName(outcome.settings, messages, cluster.settings);
  const maxPods = maxPodsUnder(outcome.settings, cluster, messages);
  return {
    ...row,
    label,
    inFull: [label, ...maxPods].join(' · '),
    detail: [...maxPods, ...priceOf(price, messages)].join(' · '),
    atRest: restProof(outcome.verdict, messages),
    scenario: scenarioProof(outcome.verdict, run, messages),
    zoneLoss: zoneLoss && lossProof(zoneLoss, messages),
    zone: zoneLoss?.zone,
    use: { kind: 'settings', settings: outcome.settings },
  };
}

const CHECKING = { atRest: 'checking', scenario: 'checking', zoneLoss: 'checking' } as const;

/** The smallest subnets that hold the plan too, else what it comes to in half of them, else its own. */
function subnetsRow(usage: PlanAnswer, known: Known, messages: AllMessages): RoomRow {
  const own = ownSubnetsRow(usage, known, messages);
  const { growth } = known.questions;
  if (growth.status === 'checking') return { ...own, ...NOTHING, lane: 'subnets', ...CHECKING };
  const smaller = growth.status === 'known' ? growth.found.smaller : 'not-run';
  if (smaller === undefined) return { ...own, ...NOTHING, lane: 'subnets', ...CHECKING };
  return smaller === 'not-run' ? own : smallerRow(smaller, own, usage, known, messages);
}

function smallerRow(
  { plan, changed, fewer, holds, required: judged, atRest, run, zoneLoss }: SmallerSubnets,
  own: RoomRow,
  { verdict, subnets }: PlanAnswer,
  { required, run: { scenario } }: Known,
  plain: AllMessages,
): RoomRow {
  const messages = withUnits(plain, [verdict, atRest], [zoneLoss]);
  const { lanes } = messages;
  const isEvery = changed.length === subnets.length && changed.length > 1;
  const lengths = changed.map(({ prefixLength }) => prefixLength);
  const labels = changed.map(({ label }) => label);
  const name = lanes.smallerSubnets(lengths, labels, isEvery);
  const ranges = changed.map((each) => `${each.label} ${formatRange(each)}`).join(', ');
  const free = freeOfAsked(judged, required);
  const asked = free === undefined ? undefined : required?.keepFree;
  const proofs = {
    atRest: sizedProof(atRest, messages, free, asked),
    scenario: scenarioProof(atRest, run, messages, asked),
    zoneLoss: zoneLoss && lossProof(zoneLoss, messages, asked),
    zone: zoneLoss?.zone,
  };
  if (!holds) {
    const now = [own.label, own.detail].filter((part) => part !== '').join(', ');
    // What is required says more than what stands in the headline.
    const isLacking = judged.some(({ status }) => status === 'failed');
    const detail = isLacking
      ? requiredWords(judged, { required, scenario }, messages)
      : [lanes.asItIs(now)];
    return {
      ...own,
      ...proofs,
      label: lanes.nothingSmaller(lengths, labels, isEvery),
      detail: detail.join(' · '),
      isQuiet: true,
    };
  }
  return {
    ...own,
    ...proofs,
    label: name,
    inFull: name,
    detail: [lanes.fewerInAll(fewer), ranges].join(' · '),
    use: { kind: 'subnets', plan },
  };
}

function ownSubnetsRow(
  usage: PlanAnswer,
  { run, questions }: Known,
  messages: AllMessages,
): RoomRow {
  const { lanes } = messages;
  const { verdict } = usage;
  const room = roomOf(verdict);
  const tight = tightOf(usage);
  const losses = questions['zone-loss'];
  const hardest = losses.status === 'known' ? hardestOf(losses.found) : undefined;
  const notRun = { tone: 'neutral', text: lanes.notRun } as const;
  const ofRun: Readonly<Record<RunTold['status'], LaneProof>> = {
    checking: 'checking',
    'not-run': notRun,
    faulty: notRun,
    done: run.status === 'done' ? scenarioProof(verdict, run.verdict, messages) : undefined,
  };
  const ofLoss: Readonly<Record<QuestionTold<unknown>['status'], LaneProof>> = {
    checking: 'checking',
    'waits-for-run': notRun,
    unread: notRun,
    failed: notRun,
    known: hardest && lossProof(hardest, messages),
  };
  return {
    ...NOTHING,
    lane: 'subnets',
    label: room ? lanes.freeInTightest(room, tight) : lanes.fits,
    detail: room?.subnet && !tight.isEvery ? lanes.tightest : '',
    atRest: restProof(verdict, messages),
    scenario: ofRun[run.status],
    zoneLoss: ofLoss[losses.status],
    zone: hardest?.zone,
  };
}

/** The most nodes that hold in the scenario too; how many at rest is behind their price. */
function nodesRow(
  usage: PlanAnswer,
  { questions, required }: Known,
  messages: AllMessages,
): RoomRow {
  const { lanes, questions: words } = messages;
  const told = questions.growth;
  const row = { ...NOTHING, lane: 'nodes' } as const;
  if (told.status === 'checking') return { ...row, ...CHECKING };
  if (told.status !== 'known') return { ...row, label: lanes.notRun };
  const { room } = told.found;
  const counted = countedIn(usage.groups);
  const { number, line } = growthCell(told.found, words, counted);
  if (room === undefined) return { ...row, ...CHECKING };
  if (room === 'not-run') return { ...row, label: number, detail: line };
  if (room === 'none') {
    const groups = usage.groups.filter((group) => group.nodes > 0).length;
    const detail = groups === 0 ? '' : lanes.nodesAtRest(number, line);
    return { ...row, label: lanes.noMoreNodes(groups, required !== undefined, counted), detail };
  }
  const { nodes, more, groups, pods, atRest, zoneLoss, plan } = room;
  const all = withUnits(messages, [usage.verdict, atRest], [zoneLoss]);
  const price = priceOf({ held: more.held }, messages);
  const label = lanes.moreNodes(more.nodes, nodes, counted);
  const isFargate = (label: string) =>
    usage.groups.some((group) => group.label === label && group.kind === 'fargate');
  const parts = groups.map((each) => ({ ...each, arePods: isFargate(each.label) }));
  const mix = groups.length < 2 ? [] : [lanes.mixOf(parts)];
  // Where rest lets no more of them fit the count is said.
  const isSame = number === words.growth.upTo(nodes, counted);
  const then = isSame ? line : lanes.nodesAtRest(number, line);
  // Of none yet growth tells nothing.
  const hasGrowth = more.nodes < nodes;
  return {
    ...row,
    label,
    inFull: [label, ...mix].join(', '),
    detail: [...mix, lanes.podsInAll(pods), ...price, ...(hasGrowth ? [then] : [])].join(' · '),
    atRest: restProof(atRest, all),
    scenario: scenarioProof(atRest, room.run, all),
    zoneLoss: zoneLoss && lossProof(zoneLoss, all),
    zone: zoneLoss?.zone,
    use: { kind: 'nodes', plan },
  };
}
