// What a run of the scenario shows that is graver than the plan at rest: it comes with the run.

import type { QuotaName, QuotaUsage, VerdictKind } from '@/engine';
import type { StuckUpgrade } from '@/engine/over-time';
import { refusals } from '@/i18n/en/findings/refusals';
import {
  capital,
  count,
  findNoPlace,
  listOf,
  subnetNamed,
  subnetsNamed,
  whereScarce,
  withoutPlace,
} from '@/i18n/en/wording/counts';
import { often } from '@/i18n/en/wording/often';
import { nodesFindNone } from '@/i18n/en/wording/stuck';
import { subnetsInShort } from '@/i18n/en/wording/subnets-in-short';
import { lasting, since, stretch } from '@/i18n/en/wording/times';
import { KINDS } from '@/i18n/en/wording/verdict-kinds';
import { refusalClause } from '@/i18n/texts/refusal-text';
import type {
  GraverRun,
  PodsTold,
  RefusedThen,
  RestInTitle,
  SaidAtRest,
  ScenarioName,
  WaitTold,
} from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';
import { DURING } from './during';
import { runTogether } from './verdict';

type ToldKind = VerdictKind | GraverRun['kind'];

const QUOTAS: Readonly<Record<QuotaName, string>> = {
  nau: 'NAU',
  enis: 'network interfaces',
};

function waits(pods: number): string {
  return pods === 1 ? 'waits' : 'wait';
}

/** Where so many pods wait is what there is to say. */
function isWait(kind: ToldKind, pods: number): boolean {
  return kind === 'does-not-fit' && pods > 0;
}

/** In two or three words. */
function inShort(kind: ToldKind, pods: number): string {
  if (kind === 'pods-pending') return withoutPlace(pods);
  return isWait(kind, pods) ? `${formatCount(pods)} ${waits(pods)}` : KINDS[kind];
}

/** What happens, when, and what it means; of an upgrade that gets stuck, why. As `inRun`. */
function told(
  graver: GraverRun,
  scenario: ScenarioName,
  named?: string | undefined,
  what?: string | undefined,
): string {
  if (graver.stuck === undefined) {
    return `${inRun(graver, named, what)} ${DURING[scenario]}${meaning(graver)}`;
  }
  const { nodes, subnets } = graver.stuck;
  const wait = graver.pods > 0 ? `, and ${count(graver.pods, 'pod')} ${waits(graver.pods)}` : '';
  return `**the upgrade gets stuck**: ${nodesFindNone(nodes)} in ${subnets.length === 1 ? subnetsNamed(subnets) : listOf(subnets)}${wait}`;
}

/** @param named the subnet of which the line below tells. @param what what waits, where that is not clear */
function inRun(
  { kind, subnet, subnets, quota, pods, refused }: GraverRun,
  named?: string | undefined,
  what = pods === 1 ? ' pod' : ' pods',
): string {
  if (kind === 'pods-pending') return `**${findNoPlace(pods)}**`;
  if (quota !== undefined)
    return `**${whereScarce(quota, '')} is over its quota** of ${QUOTAS[quota]}`;
  switch (kind) {
    case 'warm-short':
      return `**EC2 refuses addresses in ${subnetNamed(subnet)}**`;
    case 'may-not-fit':
      return pods === 0
        ? `**chance decides** whether EC2 refuses addresses in ${subnetNamed(subnet)}`
        : `**chance decides** whether pods wait for ${subnetNamed(subnet)}`;
    case 'does-not-fit':
      return pods === 0
        ? `**nodes find no addresses in ${subnetNamed(subnet)}**`
        : `**${formatCount(pods)}${what} ${waits(pods)}**${subnet === named ? '' : ` for ${subnetsInShort(subnets, subnet)}`}`;
    case 'cannot-work':
      if (refused === undefined) return '**nodes are started that cannot work**';
      return refused.isRestart
        ? `**nodes of ${refused.group} cannot work** with the new settings`
        : `**nodes of ${refused.group} are started that cannot work**`;
  }
}

/** What it means that EC2 refuses, or why nodes can't work. */
function meaning({ kind, pods, refused }: GraverRun): string {
  if (refused !== undefined) return `: ${refusalClause(refusals, refused.finding)}`;
  if (kind !== 'warm-short') return '';
  return pods === 0 ? '; no pod waits for one' : '';
}

/** Who waits how long, behind a semicolon; or nothing. */
function waitIn({ pods, longestSeconds, atEnd }: RefusedThen['waits']): string {
  if (pods === 0) return '';
  return atEnd > 0
    ? `; ${count(atEnd, 'pod')} still ${waits(atEnd)} at the end`
    : `; pods wait up to ${lasting(longestSeconds)}`;
}

/** Why a wait ends. */
const ANY_END =
  'A wait ends when pods or nodes end: their addresses come back, and nodes ask EC2 again.';
const ENDS: Readonly<Partial<Record<ScenarioName, string>>> = {
  start: 'A wait ends when addresses come back and nodes ask EC2 again.',
  upgrade:
    'A wait ends when old nodes are gone: their addresses come back, and the new nodes ask EC2 again.',
};

/** In the title of the document. */
function inTitle({ kind, pods, stuck }: GraverRun, scenario: ScenarioName): string {
  return stuck ? 'upgrade gets stuck' : `${inShort(kind, pods)} ${DURING[scenario]}`;
}

export const overTime = {
  inTitle,
  /** In the title of the document: `Fits at rest, 31 wait during the upgrade`. */
  title: ({ told, kind, pending }: RestInTitle, graver: GraverRun, scenario: ScenarioName) => {
    const then = inTitle(graver, scenario);
    switch (told) {
      case 'nothing':
        return then;
      case 'kind':
        return `${capital(KINDS[kind])} at rest, ${then}`;
      case 'no-place':
        return `${withoutPlace(pending)} at rest, ${then}`;
      case 'both':
        return `${capital(KINDS[kind])} at rest, ${then}, ${withoutPlace(pending)}`;
    }
  },
  /** Of one whose pods wait at rest already, as the start of the run has shown. */
  waits: (asked: number, { pods, subnets }: WaitTold): SaidAtRest => [
    'Does not fit: ',
    `**${formatCount(pods)} of ${count(asked, 'pod')} ${waits(pods)}** for an address in ${subnetsNamed(subnets)}.`,
  ],
  /** Of a plan that fits at rest … */
  but: (graver: GraverRun, scenario: ScenarioName) =>
    `Fits at rest, but ${told(graver, scenario)}.`,
  /** … or does but for pods without a place there. @param why they have none: `: …`, or nothing */
  withoutPlace: (graver: GraverRun, scenario: ScenarioName, pods: PodsTold, why: string) => {
    const lead = `At rest ${findNoPlace(pods.pending, pods.asked)}, and ${told(graver, scenario)}.`;
    return why === '' ? lead : `${lead}\nNo place${why}.`;
  },
  /** … or of one that does not: what it lacks stands in the line below. */
  both: (atRest: VerdictKind, graver: GraverRun, scenario: ScenarioName, named?: string) =>
    `${capital(KINDS[atRest])} at rest, and ${told(graver, scenario, named)}.`,
  /** … or of one whose pods all run where nodes start together. */
  together: (pods: PodsTold, graver: GraverRun, scenario: ScenarioName, named?: string) =>
    `${runTogether(pods)}, but ${told(graver, scenario, named, '')}.`,
  atRest: (lack: string) => `At rest ${lack}`,
  /** When and where EC2 refuses. */
  because: (
    {
      subnet,
      subnets,
      from,
      until,
      times,
      isGivenElsewhere,
      waits: told,
      isByChance,
      counted,
    }: RefusedThen,
    scenario: ScenarioName,
  ) =>
    `${capital(stretch(from, until))}${often(times)}${isByChance ? ' in one run' : ''}: ${subnetsInShort(subnets, subnet)} ${subnets.length > 1 ? 'have' : 'has'} too little room${scenario === 'upgrade' && from > 0 ? ` for the new ${counted === 'pods' ? 'pods' : 'nodes'}` : ''}${isGivenElsewhere ? '; another gives at once what it refuses' : ''}${waitIn(told)}.`,
  /** Of a quota above the subnets that the run needs more of. */
  becauseQuota: ({ used, quota }: QuotaUsage) =>
    `The plan takes ${formatCount(used)} of ${formatCount(quota)} at rest; that leaves too few for what comes on top.`,
  becausePending:
    'They still wait when the run ends: nodes have no place, or their ENIs no address, for them.',
  /** When the first nodes start that can't work. */
  becauseRefused: (at: number, isRestart: boolean) =>
    `The first of them ${isRestart ? 'takes the new settings' : 'starts'} at ${since(at)}.`,
  /** What the drawer says of the run, a sentence each. */
  why: {
    title: (kind: ToldKind, pods: number, scenario: ScenarioName, isStuck = false) =>
      isStuck
        ? 'The upgrade gets stuck'
        : `${isWait(kind, pods) ? `${count(pods, 'pod')} ${waits(pods)}` : capital(inShort(kind, pods))} ${DURING[scenario]}`,
    atRest: 'At rest',
    stuck: ({ nodes, subnets }: StuckUpgrade) =>
      `**${capital(nodesFindNone(nodes))}** in ${subnetsNamed(subnets)}. The upgrade waits for ${nodes === 1 ? 'it' : 'them'}, to the end of the run.`,
    /** Pods that wait for a subnet, of all that wait for anything. */
    who: (pods: number, all: number, subnets: readonly string[]) =>
      `**Up to ${count(pods, 'pod')} ${waits(pods)} for an address**, in ${subnetsNamed(subnets)}.${
        all > pods
          ? ` Up to ${formatCount(all)} wait in all: the others for a node, an ENI or an address that is on its way.`
          : ''
      }`,
    atEnd: (pods: number, seconds: number) =>
      `${count(pods, 'pod')} still ${waits(pods)} at the end, ${lasting(seconds)} later: too few addresses come back.`,
    ends: (scenario: ScenarioName) => ENDS[scenario] ?? ANY_END,
  },
};
