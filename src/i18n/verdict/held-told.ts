// What is known of what nodes hold, as against what they want.
import { isToldByStart, type PlanAnswer, type WhatIsHeld, whatIsHeld } from '@/engine';
import type { RunTold } from './run-told';

export type HeldTold =
  | { readonly status: 'known'; readonly held: WhatIsHeld }
  /** The run of the scenario will tell it. */
  | { readonly status: 'checking'; readonly held: undefined }
  /** Nothing but what they want is known. */
  | { readonly status: 'unknown'; readonly held: undefined };

export function heldTold(
  answer: Pick<PlanAnswer, 'subnets' | 'groups' | 'totals' | 'verdict' | 'quotas'>,
  run: RunTold,
): HeldTold {
  const held = whatIsHeld(answer, run.start);
  if (held !== undefined) return { status: 'known', held };
  const isToCome = run.status === 'checking' && isToldByStart(answer);
  return { status: isToCome ? 'checking' : 'unknown', held };
}
