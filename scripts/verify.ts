// npm run verify -- FILE… [--answers OUT]: replays recordings of the real ipamd through the engine.
// Exit 0: all agree. 1: a case differs. 2: a line or the command line can't be read.

import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type RestCase, readRecordedLine } from './verify/recorded-case';
import {
  type Answer,
  answerCase,
  difference,
  isApplicable,
  outcomeKey,
} from './verify/verify-case';

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

function report(recorded: RestCase, answer: Answer, why: string): void {
  console.log(`${recorded.id} (${recorded.mode}, ${recorded.path}, ${recorded.pods} pods): ${why}`);
  console.log(`  config   ${JSON.stringify(recorded.config)}`);
  for (const outcome of recorded.outcomes) console.log(`  recorded ${outcomeKey(outcome)}`);
  for (const outcome of answer.outcomes) console.log(`  engine   ${outcomeKey(outcome)}`);
}

function answerLine(recorded: RestCase, answer: Answer): string {
  const { id, mode, config, pods, path } = recorded;
  const cycles = answer.cycles ? { cycles: true } : {};
  return JSON.stringify({ id, mode, config, pods, path, outcomes: answer.outcomes, ...cycles });
}

async function verify({ files, answers }: Arguments): Promise<number> {
  const count = { cases: 0, differ: 0, notApplicable: 0 };
  const out = answers === undefined ? undefined : createWriteStream(answers);
  if (out) await once(out, 'open');
  for (const file of files) {
    let number = 0;
    for await (const line of createInterface({ input: createReadStream(file) })) {
      number += 1;
      if (line.trim() === '') continue;
      count.cases += 1;
      try {
        const recorded = readRecordedLine(line);
        if (recorded.kind === 'over-time' || !isApplicable(recorded.rest.mode)) {
          count.notApplicable += 1;
          continue;
        }
        const answer = answerCase(recorded.rest);
        out?.write(`${answerLine(recorded.rest, answer)}\n`);
        const why = difference(recorded.rest, answer);
        if (why === undefined) continue;
        count.differ += 1;
        report(recorded.rest, answer, why);
      } catch (error) {
        throw new Error(`${file}:${number}: ${error instanceof Error ? error.message : error}`);
      }
    }
  }
  if (out) await new Promise<void>((done) => out.end(done));
  console.log(
    `${count.cases} cases, ${count.differ} differ, ${count.notApplicable} not applicable yet`,
  );
  return count.differ > 0 ? 1 : 0;
}

try {
  process.exitCode = await verify(readArguments(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
