#!/usr/bin/env node
// The process around the command line: src/cli/command-line.ts is all that it does.
import { commandLine } from './command-line';

const { stdout, stderr, exit } = commandLine(process.argv.slice(2), (line) =>
  process.stderr.write(line),
);
// Who reads through `head` closes the pipe early; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.stdout.write(stdout);
process.stderr.write(stderr);
// Not process.exit, which would cut what a pipe has not taken yet.
process.exitCode = exit;
