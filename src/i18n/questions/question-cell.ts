// What a cell of the questions shows: a mark, one number and one line.
import {
  type ComparedNodes,
  countedIn,
  type Growth,
  type PlanAnswer,
  waitTogether,
} from '@/engine';
import { graver, scenarioVerdict } from '@/engine/over-time';
import { podsTold } from '@/i18n/verdict/pods-told';
import { refusalOf } from '@/i18n/verdict/refusal';
import { NOT_RUN, type RunTold } from '@/i18n/verdict/run-told';
import { tightOf } from '@/i18n/verdict/tight';
import type { ScenarioName } from '@/i18n/verdict-values';
import { withoutMarks } from '@/i18n/wording/marks';
import {
  type ComparedSettings,
  countSettings,
  hardestOf,
  type PlanNeeds,
  type ZoneLosses,
} from '@/plan';
import type { CellMessages, QuestionCell, ToldCell } from './cell';
import { growthCell } from './cells/growth-cell';
import { lossCell } from './cells/loss-cell';
import { needsCell } from './cells/needs-cell';
import { restCell } from './cells/rest-cell';
import { runCell } from './cells/run-cell';
import { hardestZone, type QuestionTold } from './question-told';
import type { QuestionWords } from './question-words';
import { withUnplaced } from './with-unplaced';

/** A question, and what is known of it. */
export type Question =
  | { readonly question: 'at-rest'; readonly answer: PlanAnswer; readonly run: RunTold }
  | { readonly question: 'scenario'; readonly answer: PlanAnswer; readonly run: RunTold }
  | {
      readonly question: 'zone-loss';
      readonly told: QuestionTold<ZoneLosses>;
      readonly answer?: PlanAnswer;
    }
  | {
      readonly question: 'growth';
      readonly told: QuestionTold<Growth>;
      readonly answer?: PlanAnswer;
    }
  | {
      readonly question: 'settings';
      readonly told: QuestionTold<ComparedSettings>;
      readonly scenario: ScenarioName;
      readonly nodes?: ComparedNodes;
    }
  | { readonly question: 'needs'; readonly told: QuestionTold<PlanNeeds> };

export function questionCell(question: Question, messages: CellMessages): QuestionCell {
  return { label: labelOf(question, messages.questions), ...toldCell(question, messages) };
}

function labelOf(question: Question, { label }: QuestionWords): string {
  switch (question.question) {
    case 'at-rest':
      return label.atRest;
    case 'scenario':
      return label.scenario(question.run.scenario);
    case 'zone-loss':
      return label.zoneLoss(hardestZone(question.told));
    case 'growth':
      return label.growth;
    case 'settings':
      return label.settings;
    case 'needs':
      return label.needs;
  }
}

function toldCell(question: Question, messages: CellMessages): ToldCell {
  const words = messages.questions;
  // What keeps nodes from working keeps them from it over time, without a zone and in any number.
  if ('answer' in question && question.answer?.verdict.kind === 'cannot-work') {
    return answerCell(question.answer, NOT_RUN, messages);
  }
  switch (question.question) {
    case 'at-rest':
      return answerCell(question.answer, question.run, messages);
    case 'scenario':
      return scenarioCell(question.answer, question.run, messages);
    case 'zone-loss':
      return known(question.told, words, (found) => {
        const loss = hardestOf(found);
        if (loss !== undefined) return lossCell(loss, messages);
        const groups = question.answer?.groups ?? [];
        const hasNodes = question.answer === undefined || groups.some(({ nodes }) => nodes > 0);
        return {
          tone: 'neutral',
          unit: undefined,
          ...(hasNodes ? words.oneZone(countedIn(groups)) : words.noneToLose),
        };
      });
    case 'growth':
      return known(question.told, words, (found) =>
        growthCell(found, words, countedIn(question.answer?.groups ?? [])),
      );
    case 'settings':
      if (question.nodes !== undefined && question.nodes !== 'some') {
        return { tone: 'neutral', unit: undefined, ...words.settings.nothing[question.nodes] };
      }
      return known(question.told, words, (found) => settingsCell(found, question.scenario, words));
    case 'needs':
      return needsToldCell(question.told, words);
  }
}

function known<Found>(
  told: QuestionTold<Found>,
  words: QuestionWords,
  cellOf: (found: Found) => ToldCell,
): ToldCell {
  switch (told.status) {
    case 'known':
      return cellOf(told.found);
    case 'checking':
      return checking(words);
    case 'waits-for-run':
      return notRun(words, 'waits');
    case 'unread':
      return notRun(words, 'unread');
    case 'failed':
      return notRun(words, 'failed');
  }
}

/** The plan's own sizes are told while those with other settings are sought. */
function needsToldCell(told: QuestionTold<PlanNeeds>, words: QuestionWords): ToldCell {
  const { found } = told.status === 'checking' ? told : { found: undefined };
  return found?.own.needed === undefined
    ? known(told, words, (all) => needsCell(all, words))
    : needsCell(found, words);
}

function checking(words: QuestionWords): ToldCell {
  return { tone: 'checking', number: words.checking, unit: undefined, line: '' };
}

function notRun(words: QuestionWords, why: keyof QuestionWords['whyNotRun']): ToldCell {
  return {
    tone: 'neutral',
    number: words.notRun,
    unit: undefined,
    line: words.whyNotRun[why],
    notRun: why,
  };
}

function answerCell(answer: PlanAnswer, run: RunTold, messages: CellMessages): ToldCell {
  const { verdict } = answer;
  return restCell(verdict, messages.questions, {
    pods: podsTold(answer),
    tight: tightOf(answer),
    waits: waitTogether(run.start),
    isNotRun: run.status === 'not-run',
    refusal:
      verdict.reason.code === 'REFUSED' ? withoutMarks(refusalOf(answer, messages).clause) : '',
  });
}

/** A scenario that fits is no green where chance decides already in the plan at rest. */
function scenarioCell(answer: PlanAnswer, run: RunTold, messages: CellMessages): ToldCell {
  const words = messages.questions;
  switch (run.status) {
    case 'checking':
      return checking(words);
    case 'not-run':
      return notRun(words, run.hasFailed ? 'failed' : 'waits');
    case 'faulty':
      return notRun(words, 'faulty');
    case 'done':
      return run.verdict.kind === 'unknown'
        ? notRun(words, 'waits')
        : graverCell(answer, run, messages);
  }
}

function graverCell(
  answer: PlanAnswer,
  run: Extract<RunTold, { status: 'done' }>,
  messages: CellMessages,
): ToldCell {
  const { verdict } = answer;
  const told = scenarioVerdict(verdict, run.verdict, answer.subnets);
  return graver(verdict.kind, told.kind) === told.kind
    ? withUnplaced(runCell(told, verdict, messages), verdict, told, messages)
    : answerCell(answer, run, messages);
}

/** Amber where settings fit at rest and none of them in the scenario or as required: its red stays in its cell. */
function settingsCell(
  compared: ComparedSettings,
  scenario: ScenarioName,
  words: QuestionWords,
): ToldCell {
  const { tried, atRest, inScenario, inAll, unplaced, holding = 0 } = countSettings(compared);
  const fits = inAll > 0 ? 'ok' : 'warn';
  const own = words.settings.inScenario(inScenario, atRest, scenario, unplaced);
  return {
    tone: atRest === 0 && unplaced === 0 ? 'bad' : fits,
    ...words.settings.fit(atRest, tried),
    line: inAll < inScenario ? `${words.settings.asRequired(holding)} · ${own}` : own,
  };
}
