/** Where a command writes its lines: a test looks at them without starting a process. */
export interface Printer {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
}

export const CONSOLE: Printer = { out: console.log, error: console.error };
