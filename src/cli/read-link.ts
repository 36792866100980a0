import { ENGLISH } from '@/i18n/english';
import { problemInPlan } from '@/i18n/texts';
import {
  type Answered,
  answerPlan,
  newZonesText,
  oneNodeText,
  type PlanProblem,
  type PlanText,
  parseLink,
  parsePlan,
  readZones,
  USUAL_ZONES,
} from '@/plan';
import { linkQuery } from './link-query';
import { SOURCES } from './sources';

/** A plan with its one answer. */
export interface AnsweredLink extends Answered {
  /** Sentences on what was left out of the link, put right, or is odd about it. */
  readonly warnings: readonly string[];
}

export type LinkAnswer =
  | ({ readonly ok: true } & AnsweredLink)
  /** Sentences on why there is no answer, one or more. */
  | { readonly ok: false; readonly errors: readonly string[] };

/**
 * From a link, as `linkQuery` takes it, to the answer of its plan.
 *
 * @throws Error when the result contradicts itself (our mistake, never the link's).
 */
export function answerLink(link: string): LinkAnswer {
  return answerAs(link, (text) => text);
}

/** The same of nodes alone: where the link has no subnet, of one node of each group with room for it. */
export function answerOneNode(link: string): LinkAnswer {
  return answerAs(link, (text) => (text.subnets.length > 0 ? text : oneNodeText(text)));
}

/**
 * The same of a plan whose subnets are yet to be made: where the link has none, of one in each of these
 * zones, or of a, b and c, which is said.
 *
 * @param zones as typed
 */
export function answerInNewZones(link: string, zones: string | undefined): LinkAnswer {
  const read = readZones(zones ?? '');
  const all = read.ok ? read.zones : USUAL_ZONES;
  let isNew = false;
  const answered = answerAs(link, (text) => {
    isNew = text.subnets.length === 0;
    return isNew ? newZonesText(text, all) : text;
  });
  if (!answered.ok || !isNew) return answered;
  return { ...answered, warnings: [...answered.warnings, ENGLISH.asked.newZones(all)] };
}

function answerAs(link: string, asked: (text: PlanText) => PlanText): LinkAnswer {
  const reading = parseLink(linkQuery(link));
  const aboutLink = reading.warnings.map(ENGLISH.linkProblem);
  switch (reading.status) {
    case 'none':
      return { ok: false, errors: ['No plan stands in this link.', ...aboutLink] };
    case 'refused':
      return { ok: false, errors: reading.errors.map(ENGLISH.linkProblem) };
    case 'read':
      return answerText(asked(reading.text), aboutLink);
  }
}

/** From a form to the answer of its plan; `told` goes before the plan's own warnings. */
export function answerText(text: PlanText, told: readonly string[]): LinkAnswer {
  const parsed = parsePlan(text, SOURCES);
  const say = (problem: PlanProblem) => sentenceOf(problem, text);
  // A scenario that can't be read is a link that can't be read, whether it is run or not.
  const errors = [...(parsed.ok ? [] : parsed.errors), ...parsed.scenarioErrors];
  if (!parsed.ok || errors.length > 0) return { ok: false, errors: errors.map(say) };
  const { plan, warnings } = parsed;
  return {
    ok: true,
    ...answerPlan(plan, SOURCES),
    warnings: [...told, ...warnings.map(say)],
  };
}

/** `Range, subnet 2: …` */
function sentenceOf(problem: PlanProblem, text: PlanText): string {
  if (problem.code === 'EMPTY_PLAN') return ENGLISH.problems.field(problem);
  return problemInPlan(problem, text, ENGLISH);
}
