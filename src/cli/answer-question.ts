// The answer to one of the questions.
import { EXIT } from '@/cli/plan/exit-code';
import { requiredOfPlan } from '@/cli/plan/required-of-plan';
import { runPlan } from '@/cli/plan/run-plan';
import { type Graded, rankOf } from '@/engine';
import { ENGLISH } from '@/i18n/english';
import { scenarioName } from '@/i18n/verdict';
import { hasRanges, type Plan, rangedInputs } from '@/plan';
import type { Asked } from './arguments';
import { findQuestion } from './ask/ask';
import type { WithoutSubnets } from './ask/plan-question';
import { type CommandResult, jsonText, linesOf, noAnswer } from './command-result';
import { gradeOf, lowEndOf } from './low-end';
import {
  type AnsweredLink,
  answerInNewZones,
  answerLink,
  answerOneNode,
  type LinkAnswer,
} from './read-link';
import { paragraph, reportText } from './report/text-table';
import { faultSentence } from './usage';

export function answerQuestion(asked: Extract<Asked, { kind: 'ask' }>): CommandResult {
  const found = findQuestion(asked);
  if (!found.ok) return noAnswer([faultSentence(found.fault)]);
  const reading = answerLinkFor(asked.link, found.withoutSubnets, found.texts.get('zones'));
  if (!reading.ok) return noAnswer(reading.errors);
  const asking = found.ask(reading);
  if (!asking.ok) return noAnswer([faultSentence(asking.fault)]);
  const { json, sentences, isFound, isAboutNothing = false, saysFits = false } = asking.answer;
  const low = found.saysEnds ? undefined : lowWhereGraver(reading);
  const counted = found.saysEnds ? [] : countedAt(reading.plan, low);
  const isBelied = saysFits && low !== undefined;
  return {
    stdout: asked.json
      ? jsonText(json)
      : reportText([
          (isBelied ? ofHighEnd(sentences, low) : sentences).flatMap((each) => paragraph(each)),
        ]),
    stderr: linesOf([...reading.warnings, ...counted]),
    exit: isAboutNothing ? EXIT.nothingAsked : isFound && !isBelied ? EXIT.fits : EXIT.otherwise,
  };
}

/** Of what number of its ranges an answer is that names no end, and that the other end does worse. */
function countedAt(plan: Plan, low: Graded | undefined): readonly string[] {
  if (!hasRanges(plan)) return [];
  const { turning } = ENGLISH.asked;
  const inputs = rangedInputs(plan);
  const name = scenarioName(plan.scenario);
  const atLow = low === undefined ? [] : [turning.end(inputs, 'low', turning.state(low, name))];
  return [turning.counted(inputs), ...atLow];
}

/** The plan at the low ends of its ranges; `undefined`: it has none, or they do no worse. */
function lowWhereGraver(reading: AnsweredLink): Graded | undefined {
  const { plan, usage } = reading;
  const isRun = plan.requirements.scenario;
  const lowEnd = lowEndOf(plan, isRun);
  if (lowEnd === undefined) return undefined;
  const run = isRun ? runPlan(plan, usage) : undefined;
  const high = gradeOf(reading, run, requiredOfPlan(reading, run));
  const low = gradeOf(lowEnd.answered, lowEnd.run, lowEnd.required);
  return rankOf(low) > rankOf(high) ? low : undefined;
}

function ofHighEnd([first = '', ...more]: readonly string[], low: Graded): readonly string[] {
  const { results, asked } = ENGLISH;
  return [`${asked.turning.ofLowEnd(low)}.`, results.verdict.ofHighEnd + first, ...more];
}

/** @param zones as typed, for the VPC of a link without subnets */
function answerLinkFor(
  link: string,
  withoutSubnets: WithoutSubnets | undefined,
  zones: string | undefined,
): LinkAnswer {
  switch (withoutSubnets) {
    case undefined:
      return answerLink(link);
    case 'one-node':
      return answerOneNode(link);
    case 'new-zones':
      return answerInNewZones(link, zones);
  }
}
