import { expect, test } from 'vitest';
import type { RequiredTold } from '@/i18n/verdict/required-told';
import type { AnswerWithNumbers } from '@/store/document/answer';
import { createSimulation, unavailable } from '@/store/simulation/simulation';
import { requiredTold } from '@/store/simulation/told/required-told';
import { requiredUnasked } from '@/store/simulation/told/unasked/required-unasked';
import { answerToLink } from '../../../../../support/plan-texts';

const PLAN = 'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:6:10';

const answerTo = (link: string): AnswerWithNumbers => ({
  status: 'current',
  ...answerToLink(link),
});

function inShort({ judged }: RequiredTold) {
  return judged.map(({ requirement, status }) => [requirement, status]);
}

/** Of a plan in a list, for which nothing is run. */
const judged = (link: string) => inShort(requiredUnasked(answerTo(link)));

test('A kept plan that must keep addresses free says at once whether it does', () => {
  expect(judged(`${PLAN}&must-keep-free=161`)).toEqual([['keep-free', 'met']]);
  expect(judged(`${PLAN}&must-keep-free=162`)).toEqual([['keep-free', 'failed']]);
});

test('A kept plan whose nodes have no other zone does not survive its loss, which takes no run', () => {
  const alone = 'subnet=a:10.0.0.0/24&node=m5.large:6:10';
  expect(judged(`${alone}&must-survive-zone-loss=true`)).toEqual([['zone-loss', 'failed']]);
});

test('What takes a run is not known of a kept plan, and never met', () => {
  expect(
    judged(`${PLAN}&must-grow=50&must-survive-scenario=true&must-survive-zone-loss=true`),
  ).toEqual([
    ['growth', 'not-run'],
    ['scenario', 'not-run'],
    ['zone-loss', 'not-run'],
  ]);
  expect(judged(PLAN)).toEqual([]);
});

test('Nothing is known of the plan on the page either where what judges it can’t be had', () => {
  const answer = answerTo(`${PLAN}&must-keep-free=161`);
  const { questions, most, needs, search, ...state } = unavailable('gone');
  expect(inShort(requiredTold(answer, state))).toEqual([['keep-free', 'not-run']]);
  for (const told of [...Object.values(questions), most, needs, search]) {
    expect(told).toEqual({ status: 'failed' });
  }
  expect(inShort(requiredTold(answer, createSimulation().getState()))).toEqual([
    ['keep-free', 'checking'],
  ]);
});
