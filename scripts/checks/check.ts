/** One thing that was looked at; `problem` says what is wrong with it, if anything. */
export interface Check {
  readonly name: string;
  readonly problem: string | undefined;
}

export function check(name: string, problem: string | undefined | false): Check {
  return { name, problem: problem || undefined };
}
