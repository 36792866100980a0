// `npm run verify` without a process around it.
import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Printer } from '../support/printer';
import { readRecordedLine } from './recorded-case';
import { answerExpression, expressionDifference } from './verify-expression';
import { reportRest, restAnswer, verifyRest } from './verify-rest';
import { differingTraces, type TraceResult, traceAnswer, verifyTrace } from './verify-trace';

interface Arguments {
  readonly files: readonly string[];
  readonly answers: string | undefined;
}

interface Count {
  cases: number;
  differ: number;
  atRest: number;
  runsToRest: number;
  overTime: number;
  expressions: number;
}

/**
 * Replays recordings of the real ipamd through the engine: `words` are the command's.
 * @returns 0: all agree. 1: a case differs. 2: a line or the command line can't be read.
 */
export async function verifyFiles(words: readonly string[], print: Printer): Promise<number> {
  try {
    return await verify(readArguments(words), print);
  } catch (error) {
    print.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

function readArguments(words: readonly string[]): Arguments {
  const files: string[] = [];
  let answers: string | undefined;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as string;
    if (word === '--answers') {
      i += 1;
      answers = words[i];
      if (answers === undefined) throw new Error('--answers needs a file');
    } else if (word.startsWith('-')) throw new Error(`unknown option ${word}`);
    else files.push(word);
  }
  if (files.length === 0) throw new Error('usage: npm run verify -- FILE… [--answers OUT]');
  return { files, answers };
}

async function verify({ files, answers }: Arguments, print: Printer): Promise<number> {
  const count: Count = {
    cases: 0,
    differ: 0,
    atRest: 0,
    runsToRest: 0,
    overTime: 0,
    expressions: 0,
  };
  const out = answers === undefined ? undefined : createWriteStream(answers);
  if (out) await once(out, 'open');
  for (const file of files) await verifyFile(file, count, out, print);
  if (out) await new Promise<void>((done) => out.end(done));
  const { cases, differ, atRest, runsToRest, overTime, expressions } = count;
  print.out(`${atRest} at rest, ${runsToRest} runs to rest, ${overTime} over time`);
  if (expressions > 0) print.out(`${expressions} expressions for max pods`);
  print.out(`${cases} cases, ${differ} differ`);
  return differ > 0 ? 1 : 0;
}

async function verifyFile(
  file: string,
  count: Count,
  out: WriteStream | undefined,
  print: Printer,
): Promise<void> {
  const traces: TraceResult[] = [];
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    number += 1;
    if (line.trim() === '') continue;
    count.cases += 1;
    try {
      const answer = verifyLine(line, traces, count, print);
      out?.write(`${JSON.stringify(answer)}\n`);
    } catch (error) {
      throw new Error(`${file}:${number}: ${error instanceof Error ? error.message : error}`);
    }
  }
  for (const { trace, example } of differingTraces(traces)) {
    count.differ += 1;
    print.out(`${trace.id} (${trace.mode}, ${trace.kind}): ${example}`);
  }
}

/** Compares one recording; returns the engine's answer in its form. */
function verifyLine(line: string, traces: TraceResult[], count: Count, print: Printer): object {
  const recorded = readRecordedLine(line);
  if (recorded.kind === 'over-time') {
    const result = verifyTrace(recorded.trace);
    traces.push(result);
    count.overTime += 1;
    return traceAnswer(result);
  }
  if (recorded.kind === 'expression') {
    const answer = answerExpression(recorded.expression);
    const difference = expressionDifference(recorded.expression, answer);
    count.expressions += 1;
    if (difference !== undefined) {
      count.differ += 1;
      print.out(difference);
    }
    return { ...recorded.expression, ...answer };
  }
  const result = verifyRest(recorded.rest);
  count.atRest += 1;
  count.runsToRest += result.runs;
  if (result.why !== undefined) {
    count.differ += 1;
    for (const text of reportRest(recorded.rest, result)) print.out(text);
  }
  return restAnswer(recorded.rest, result.answer);
}
