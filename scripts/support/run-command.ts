import { spawn } from 'node:child_process';

export interface CommandResult {
  /** The exit code; 124 when the time limit ended the command, 127 when it could not be started. */
  readonly code: number;
  readonly stdout: string;
  /** stdout and stderr as they came. */
  readonly output: string;
}

/** Runs a command without input and keeps what it prints. Never throws. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly env?: NodeJS.ProcessEnv;
    readonly limitSeconds?: number;
  } = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    let stdout = '';
    let output = '';
    let timedOut = false;
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const limit = setTimeout(
      () => {
        timedOut = true;
        child.kill();
      },
      (options.limitSeconds ?? 3600) * 1000,
    );
    child.stdout.on('data', (data) => {
      stdout += data;
      output += data;
    });
    child.stderr.on('data', (data) => {
      output += data;
    });
    child.on('error', (error) => {
      clearTimeout(limit);
      resolve({ code: 127, stdout, output: output + error.message });
    });
    child.on('close', (code) => {
      clearTimeout(limit);
      resolve({ code: timedOut ? 124 : (code ?? 1), stdout, output });
    });
  });
}
