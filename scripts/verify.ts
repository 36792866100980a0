// npm run verify -- FILE… [--answers OUT]: replays recordings of the real ipamd through the engine.
// Exit 0: all agree. 1: a case differs. 2: a line or the command line can't be read.

import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { readRecordedLine } from './verify/recorded-case';
import { reportRest, restAnswer, verifyRest } from './verify/verify-rest';
import { differingTraces, type TraceResult, traceAnswer, verifyTrace } from './verify/verify-trace';

interface Arguments {
  readonly files: readonly string[];
  readonly answers: string | undefined;
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

const count = { cases: 0, differ: 0, atRest: 0, runsToRest: 0, overTime: 0 };

async function verifyFile(file: string, out: WriteStream | undefined): Promise<void> {
  const traces: TraceResult[] = [];
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    number += 1;
    if (line.trim() === '') continue;
    count.cases += 1;
    try {
      const answer = verifyLine(line, traces);
      out?.write(`${JSON.stringify(answer)}\n`);
    } catch (error) {
      throw new Error(`${file}:${number}: ${error instanceof Error ? error.message : error}`);
    }
  }
  for (const { trace, example } of differingTraces(traces)) {
    count.differ += 1;
    console.log(`${trace.id} (${trace.mode}, ${trace.kind}): ${example}`);
  }
}

/** Compares one recording; returns the engine's answer in its form. */
function verifyLine(line: string, traces: TraceResult[]): object {
  const recorded = readRecordedLine(line);
  if (recorded.kind === 'over-time') {
    const result = verifyTrace(recorded.trace);
    traces.push(result);
    count.overTime += 1;
    return traceAnswer(result);
  }
  const result = verifyRest(recorded.rest);
  count.atRest += 1;
  count.runsToRest += result.runs;
  if (result.why !== undefined) {
    count.differ += 1;
    for (const text of reportRest(recorded.rest, result)) console.log(text);
  }
  return restAnswer(recorded.rest, result.answer);
}

async function verify({ files, answers }: Arguments): Promise<number> {
  const out = answers === undefined ? undefined : createWriteStream(answers);
  if (out) await once(out, 'open');
  for (const file of files) await verifyFile(file, out);
  if (out) await new Promise<void>((done) => out.end(done));
  const { cases, differ, atRest, runsToRest, overTime } = count;
  console.log(`${atRest} at rest, ${runsToRest} runs to rest, ${overTime} over time`);
  console.log(`${cases} cases, ${differ} differ`);
  return differ > 0 ? 1 : 0;
}

try {
  process.exitCode = await verify(readArguments(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
