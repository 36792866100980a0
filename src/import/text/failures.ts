/** What commands print when they fail or find nothing. */
const FAILED =
  /^(?:An error occurred \(|Unable to (?:connect|locate)|[Ee]rror(?: from server| loading|:)|No resources found|The connection to the server|usage: aws |aws: error|Could not connect to the endpoint|(?:-?bash|zsh|sh): .*(?:not found|denied)|The config profile|You must be logged in)/;
/** Lines of logs between an output's lines. */
const LOG =
  /^(?:[EWI]\d{4} \d\d:\d\d:\d\d\.\d+ |(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d )?\[[ℹ!✔✖▶]\] |Warning: |Defaulted container |Using deprecated |(?:USER-SUPPLIED|COMPUTED) VALUES:$)/;

export interface WithoutFailures {
  readonly kept: readonly string[];
  readonly failures: number;
}

/** The lines without messages of commands that failed, which are counted, and without logs. */
export function withoutFailures(lines: readonly string[]): WithoutFailures {
  const isFailure = (line: string) => line.length < 2000 && FAILED.test(line);
  const kept = lines.filter((line) => !isFailure(line) && !LOG.test(line.slice(0, 200)));
  return { kept, failures: lines.filter(isFailure).length };
}
