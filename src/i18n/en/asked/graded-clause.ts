// What a plan comes to with some numbers of its ranges, as a clause.
import { decidingQuota, type Graded } from '@/engine';
import { graver, podsWithoutPlace, type RunVerdict, waitedFor } from '@/engine/over-time';
import { DURING } from '@/i18n/en/answer/during';
import { requirements } from '@/i18n/en/answer/requirements';
import {
  amountOf,
  count,
  findNoPlace,
  subnetNamed,
  subnetsNamed,
  whereScarce,
} from '@/i18n/en/wording/counts';
import { nodesFindNone } from '@/i18n/en/wording/stuck';
import { subnetsInShort } from '@/i18n/en/wording/subnets-in-short';
import { notMet } from '@/i18n/verdict/required-told';
import type { ScenarioName } from '@/i18n/verdict-values';

/** What is wrong, or how much is left, as a sentence of its own without its end. */
export function clause(
  { atRest, run, grade, required, waits }: Graded,
  scenario: ScenarioName,
): string {
  const failed = grade === 'not-met' && required && notMet(required);
  // It is put into other sentences, in which nothing of it is strong.
  if (failed) return requirements.lack(failed, scenario).replaceAll('**', '');
  if (run && run.kind !== 'unknown' && graver(atRest.kind, run.kind) !== atRest.kind) {
    return inRun(run, scenario);
  }
  if (grade === 'pods-pending') {
    return findNoPlace(podsWithoutPlace(atRest, run));
  }
  const { kind, subnet = '', constraint, left = 0 } = atRest;
  if (constraint === undefined) return 'AWS or the VPC CNI refuses the plan';
  const place = whereScarce(constraint, subnet);
  const amount = amountOf(constraint, Math.abs(left));
  if (kind === 'fits') return `${place} has ${amount} free`;
  // As the headline tells it: what is short of a subnet is more, the warm pool with it.
  if (waits && !decidingQuota(atRest)) {
    const { pods, isLeast, subnets } = waits;
    const where = subnets.length === 0 ? place : subnetsNamed(subnets);
    if (pods === 0) return `pods wait for ${where}`;
    return `${isLeast ? 'at least ' : ''}${count(pods, 'pod')} ${pods === 1 ? 'waits' : 'wait'} for ${where}`;
  }
  if (left < 0) {
    if (decidingQuota(atRest)) return `${place} is ${amount} over its quota`;
    return `${place} is ${amount} short${kind === 'warm-short' ? ' of warm' : ''}`;
  }
  return kind === 'warm-short'
    ? `some nodes in ${place} never fill their warm pool`
    : `the order in which nodes come decides in ${place}`;
}

function inRun(run: RunVerdict, scenario: ScenarioName): string {
  const { kind, subnet, quota, waits, stuck } = run;
  if (stuck) {
    return `the upgrade gets stuck: ${nodesFindNone(stuck.nodes)} in ${subnetsNamed(stuck.subnets)}`;
  }
  // As the headline counts them.
  const { pods } = waits;
  const during = DURING[scenario];
  if (quota !== undefined) return `${whereScarce(quota, '')} is over its quota ${during}`;
  if (kind === 'cannot-work') return `nodes are started that cannot work ${during}`;
  const place = `${subnetNamed(subnet)}`;
  if (kind === 'warm-short') return `EC2 refuses addresses in ${place} ${during}`;
  if (kind === 'may-not-fit') return `chance decides whether pods wait for ${place} ${during}`;
  return pods === 0
    ? `nodes find no addresses in ${place} ${during}`
    : `${count(pods, 'pod')} ${pods === 1 ? 'waits' : 'wait'} for ${subnetsInShort(waitedFor(run), run.subnet)} ${during}`;
}
