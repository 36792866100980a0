// What a change comes to at rest, over time and without a zone, each in two or three words.
import {
  gravity,
  type JudgedRequirement,
  type RequirementName,
  type Requirements,
  type Verdict,
  type VerdictKind,
} from '@/engine';
import {
  graver,
  podsWithoutPlace,
  type RunVerdict,
  roomInRun,
  type ZoneLoss,
} from '@/engine/over-time';
import type { AllMessages } from '@/i18n/messages';
import { roomOf } from '@/i18n/verdict/pods-told';
import { type Tone, toneOf } from '@/i18n/verdict/tone/tone';

/** `neutral` where it was not run. */
export interface Proof {
  readonly tone: Tone;
  readonly text: string;
}

type Words = Pick<AllMessages, 'lanes'>;

/**
 * The plan at rest.
 *
 * @param running all pods of it, where pods are what a change is for
 * @param waiting pods that wait for an address when all nodes have started together, where that was run
 */
export function restProof(
  verdict: Verdict,
  { lanes }: Words,
  running?: number,
  waiting = 0,
): Proof {
  const { kind, podsPending } = verdict;
  const tone = toneOf(verdict);
  if (kind === 'does-not-fit' && waiting > 0) {
    const placeless = podsPending > 0 ? [lanes.pending(podsPending)] : [];
    return { tone, text: [lanes.wait(waiting), ...placeless].join(', ') };
  }
  if (kind !== 'fits' && kind !== 'warm-short') return { tone, text: lanes.kinds[kind] };
  if (podsPending > 0) return { tone, text: lanes.pending(podsPending) };
  if (kind === 'fits' && running !== undefined) return { tone, text: lanes.allRun(running) };
  const room = roomOf(verdict);
  if (kind === 'fits') return { tone, text: room ? lanes.free(room) : lanes.fits };
  const isShort = room !== undefined && room.left < 0;
  return { tone, text: isShort ? lanes.short(room) : lanes.kinds[kind] };
}

/** The plan at rest in subnets of another size, which may leave less free than is asked: no pod waits for that. */
export function sizedProof(
  atRest: Verdict,
  words: Words,
  free: number | undefined,
  asked: number | undefined,
): Proof {
  return atRest.kind === 'fits' && free !== undefined && asked !== undefined
    ? { tone: 'warn', text: words.lanes.freeOf(free, asked) }
    : restProof(atRest, words);
}

/**
 * The scenario: no better than the plan at rest where that is graver.
 *
 * @param asked addresses that are to stay free, where the plan at rest keeps fewer
 */
export function scenarioProof(
  atRest: Verdict,
  run: RunVerdict,
  words: Words,
  asked?: number,
): Proof {
  if (run.kind === 'unknown') return { tone: 'neutral', text: words.lanes.notRun };
  return gravity(atRest.kind) > gravity(run.kind)
    ? kindProof(atRest.kind, words)
    : runProof(run.kind, { run, atRest, room: roomInRun(run, atRest), asked }, words);
}

/** The graver of what is there once the zone is gone, and of the way there. @param asked as above */
export function lossProof(
  { atRest, run, room }: Pick<ZoneLoss, 'atRest' | 'run' | 'room'>,
  words: Words,
  asked?: number,
): Proof {
  if (run.kind === 'unknown') return { tone: 'neutral', text: words.lanes.notRun };
  return graver(atRest.kind, run.kind) === run.kind
    ? runProof(run.kind, { run, atRest, room: room ?? roomInRun(run, atRest), asked }, words)
    : kindProof(atRest.kind, words);
}

/** The first of these requirements that fails; `undefined`: none does. */
export function lackProof(
  judged: readonly JudgedRequirement[],
  names: readonly RequirementName[],
  required: Requirements | undefined,
  { lanes, requirements }: Pick<AllMessages, 'lanes' | 'requirements'>,
): Proof | undefined {
  const failed = judged.find(
    ({ requirement, status }) => status === 'failed' && names.includes(requirement),
  );
  if (failed === undefined || required === undefined) return undefined;
  const tone = toneOf({ kind: 'does-not-fit', podsPending: 0 });
  const free = freeOfAsked(judged, required);
  if (failed.requirement === 'keep-free' && free !== undefined) {
    return { tone, text: lanes.freeOf(free, required.keepFree) };
  }
  return { tone, text: lanes.notMet(requirements.inShort(failed.requirement, required)) };
}

/** Addresses that stay free where more are to; `undefined`: enough do. */
export function freeOfAsked(
  judged: readonly JudgedRequirement[],
  required: Requirements | undefined,
): number | undefined {
  const kept = judged.find(({ requirement }) => requirement === 'keep-free');
  if (kept?.status !== 'failed' || required === undefined) return undefined;
  return required.keepFree - (kept.lack.amount ?? 0);
}

function kindProof(kind: VerdictKind, { lanes }: Words): Proof {
  const tone = toneOf({ kind, podsPending: 0 });
  return { tone, text: kind === 'fits' ? lanes.fits : lanes.kinds[kind] };
}

interface Run extends Pick<ZoneLoss, 'atRest' | 'run' | 'room'> {
  readonly asked: number | undefined;
}

function runProof(kind: VerdictKind, { run, atRest, room, asked = 0 }: Run, words: Words): Proof {
  const plain = kindProof(kind, words);
  const { lanes } = words;
  const pending = podsWithoutPlace(atRest, run);
  if (pending > 0 && gravity(kind) < gravity('may-not-fit')) {
    return { tone: 'warn', text: lanes.pending(pending) };
  }
  if (kind === 'fits' && room?.unit === 'addresses' && room.left < asked) {
    return { tone: 'warn', text: lanes.freeOf(room.left, asked) };
  }
  if (kind === 'fits' && room !== undefined) return { ...plain, text: lanes.free(room) };
  if (run.stuck) return { ...plain, text: lanes.stuck };
  return kind === 'does-not-fit' && run.waits.pods > 0
    ? { ...plain, text: lanes.wait(run.waits.pods) }
    : plain;
}
