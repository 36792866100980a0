import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

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
    /** It takes the time that other commands leave. */
    readonly yields?: boolean;
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
    if (options.yields && child.pid !== undefined) yieldToOthers(child.pid);
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

/** Before the process starts others, which then do the same. */
function yieldToOthers(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or the system knows no priorities: then it is as quick as the others.
  }
}
