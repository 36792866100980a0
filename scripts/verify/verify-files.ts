// `npm run verify` without a process around it.
import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Printer } from '../support/printer';
import { meanOffText, meansOff } from './means-over-time';
import { RECORDING_SETS } from './recording-sets';
import { type Json, readObject } from './recordings/read-json';
import { readIpamdLine } from './recordings/recorded-case';
import { reportRest, restAnswer, verifyRest } from './verify-rest';
import { differingTraces, type TraceResult, traceAnswer, verifyTrace } from './verify-trace';

const MOST_SEEDS = 1_000;

interface Arguments {
  readonly files: readonly string[];
  readonly answers: string | undefined;
  /** Runs where chance decides; `undefined`: as many as each kind of recording takes by itself. */
  readonly seeds: number | undefined;
}

interface Count {
  cases: number;
  differ: number;
  atRest: number;
  runsToRest: number;
  overTime: number;
  /** Recorded means over time, and in words those that ours don't meet. */
  means: number;
  readonly meansOff: string[];
  /** Lines of the other sets, by what they are. */
  readonly ofSets: Map<string, number>;
}

/**
 * Replays recordings of AWS's own code through the engine: `words` are the command's.
 * @returns 0: all agree. 1: a case differs. 2: a file, a line or the command line can't be read.
 */
export async function verifyFiles(words: readonly string[], print: Printer): Promise<number> {
  try {
    return await verify(readArguments(words), print);
  } catch (error) {
    print.error(wordsOf(error));
    return 2;
  }
}

/** What the file system refuses, by its code. */
const REFUSALS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'a folder, not a file',
  EACCES: 'may not be read or written',
};

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof SyntaxError) return `not JSON: ${error.message}`;
  const refusal = 'code' in error ? REFUSALS[String(error.code)] : undefined;
  return refusal ?? error.message;
}

/** @throws Error with what is wrong */
function readArguments(words: readonly string[]): Arguments {
  const { values, positionals: files } = parseArgs({
    args: [...words],
    options: { answers: { type: 'string' }, seeds: { type: 'string' } },
    allowPositionals: true,
  });
  if (files.length === 0) {
    throw new Error('usage: npm run verify -- FILE… [--seeds N] [--answers OUT]');
  }
  const { answers, seeds } = values;
  return { files, answers, seeds: seeds === undefined ? undefined : readSeeds(seeds) };
}

function readSeeds(text: string): number {
  const seeds = /^[0-9]+$/.test(text) ? Number(text) : 0;
  if (seeds >= 1 && seeds <= MOST_SEEDS) return seeds;
  throw new Error(`--seeds needs a number from 1 to ${MOST_SEEDS}`);
}

async function verify({ files, answers, seeds }: Arguments, print: Printer): Promise<number> {
  const count: Count = {
    cases: 0,
    differ: 0,
    atRest: 0,
    runsToRest: 0,
    overTime: 0,
    means: 0,
    meansOff: [],
    ofSets: new Map(),
  };
  const out = answers === undefined ? undefined : createWriteStream(answers);
  if (out) await about(answers ?? '', once(out, 'open'));
  for (const file of files) await about(file, verifyFile(file, { count, out, print, seeds }));
  if (out) await new Promise<void>((done) => out.end(done));
  const { cases, differ, atRest, runsToRest, overTime, ofSets } = count;
  for (const text of count.meansOff) print.out(text);
  print.out(`${atRest} at rest, ${runsToRest} runs to rest, ${overTime} over time`);
  for (const [what, lines] of ofSets) print.out(`${lines} ${what}`);
  print.out(`${count.means} means, ${count.meansOff.length} off`);
  print.out(`${cases} cases, ${differ} differ`);
  return differ > 0 ? 1 : 0;
}

/** Names the file in what is said of it. */
async function about(file: string, work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    const words = wordsOf(error);
    throw new Error(words.startsWith(`${file}:`) ? words : `${file}: ${words}`);
  }
}

interface Verification {
  readonly count: Count;
  readonly out: WriteStream | undefined;
  readonly print: Printer;
  readonly seeds: number | undefined;
}

async function verifyFile(file: string, verification: Verification): Promise<void> {
  const { count, out, print } = verification;
  const traces: TraceResult[] = [];
  const before = count.cases;
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    number += 1;
    if (line.trim() === '') continue;
    count.cases += 1;
    try {
      const answer = verifyLine(line, traces, verification);
      out?.write(`${JSON.stringify(answer)}\n`);
    } catch (error) {
      throw new Error(`${file}:${number}: ${wordsOf(error)}`);
    }
  }
  if (count.cases === before) throw new Error(`${file}: no recordings in it`);
  for (const { trace, example } of differingTraces(traces)) {
    count.differ += 1;
    print.out(`${trace.id} (${trace.mode}, ${trace.kind}): ${example}`);
  }
}

/** Compares one recording; returns the engine's answer in its form. */
function verifyLine(line: string, traces: TraceResult[], verification: Verification): object {
  const { count, print, seeds } = verification;
  const json = readObject(JSON.parse(line), 'the line');
  const set = RECORDING_SETS.find(({ isOwn }) => isOwn(json));
  if (set === undefined) return verifyIpamdLine(json, traces, verification);
  const { differences, answer } = set.verify(json, seeds);
  count.ofSets.set(set.what, (count.ofSets.get(set.what) ?? 0) + 1);
  if (differences.length > 0) count.differ += 1;
  for (const difference of differences) print.out(difference);
  return answer;
}

/** ipamd's own: at rest, or a course over time, which is judged with the others of its file. */
function verifyIpamdLine(
  json: Json,
  traces: TraceResult[],
  { count, print, seeds }: Verification,
): object {
  const recorded = readIpamdLine(json);
  if (recorded.kind === 'over-time') {
    const result = verifyTrace(recorded.trace, seeds);
    traces.push(result);
    count.overTime += 1;
    count.means += Object.keys(recorded.trace.meanOverTime).length;
    count.meansOff.push(...meansOff(recorded.trace, result.runs).map(meanOffText));
    return traceAnswer(result);
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
