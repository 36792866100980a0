// nodeadm's maxPodsExpression, recorded: what a node gets, or why it gets the standard number.
import { readExpression } from '@/plan/expression';
import { parseMaxPods } from '@/plan/fields/max-pods';
import { type Json, readCount, readText } from '../recordings/read-json';
import type { RecordingSet } from '../recordings/recording-set';

export interface RecordedExpression {
  readonly enis: number;
  readonly ipv4PerEni: number;
  readonly expression: string;
  /** What the node gets. */
  readonly maxPods: number;
  /** Why nodeadm put the expression aside; `range`: its value is not within 1 … 2³¹ − 1. */
  readonly fallback: string | undefined;
}

export function readRecordedExpression(json: Json): RecordedExpression {
  return {
    enis: readCount(json.enis, 'enis'),
    ipv4PerEni: readCount(json.ipv4PerEni, 'ipv4PerEni'),
    expression: readText(json.expression, 'expression'),
    maxPods: readCount(json.maxPods, 'maxPods'),
    fallback: json.fallback === undefined ? undefined : readText(json.fallback, 'fallback'),
  };
}

export interface ExpressionAnswer {
  readonly maxPods: number;
  /** `range`, or that it can't be read or counted. */
  readonly fallback: 'range' | 'refused' | undefined;
}

/** What the planner makes of the same text in the field of max pods. */
export function answerExpression(recorded: RecordedExpression): ExpressionAnswer {
  const { enis, ipv4PerEni, expression } = recorded;
  const limits = { maxEnis: enis, ipv4PerEni };
  const reading = parseMaxPods({ kind: 'linux', maxPods: expression }, limits, readExpression);
  if (reading?.ok) return { maxPods: reading.value, fallback: undefined };
  const fault = reading?.fault;
  if (fault?.code !== 'EXPRESSION_OUT_OF_RANGE') {
    return { maxPods: enis * (ipv4PerEni - 1) + 2, fallback: 'refused' };
  }
  const { instead } = fault;
  return instead === undefined
    ? { maxPods: Number(fault.value), fallback: undefined }
    : { maxPods: instead, fallback: 'range' };
}

/** `undefined`: they agree, also on why. */
export function expressionDifference(
  recorded: RecordedExpression,
  answer: ExpressionAnswer,
): string | undefined {
  const { fallback } = recorded;
  const wanted = fallback === undefined || fallback === 'range' ? fallback : 'refused';
  if (answer.maxPods === recorded.maxPods && answer.fallback === wanted) return undefined;
  return `${recorded.expression} (${recorded.enis} × ${recorded.ipv4PerEni}): recorded ${recorded.maxPods} ${fallback ?? ''}, planner ${answer.maxPods} ${answer.fallback ?? ''}`;
}

export const EXPRESSION_SET: RecordingSet = {
  what: 'expressions for max pods',
  isOwn: (json) => 'expression' in json,
  verify: (json) => {
    const recorded = readRecordedExpression(json);
    const answer = answerExpression(recorded);
    const difference = expressionDifference(recorded, answer);
    return {
      differences: difference === undefined ? [] : [difference],
      answer: { ...recorded, ...answer },
    };
  },
};
