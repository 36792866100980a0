/** A command that stands above its output, in words, without the prompt. */
export interface Command {
  readonly tool: string;
  readonly words: readonly string[];
  /** The words of what it is piped into. */
  readonly behind: readonly string[];
  /** Something like grep stands behind it: what it printed is not all there. */
  readonly isFiltered: boolean;
}

const TOOLS = 'aws|kubectl|k|oc|curl|eksctl|terraform|helm|jq|cat|kubectx|kubens';
const BEFORE = '(?:(?:sudo|time|command|watch)\\s+|[A-Z_][A-Z0-9_]*=\\S+\\s+)*';
/** zsh's arrow with the folder behind it, and what it says of git. */
const ARROW = '➜\\s+\\S+\\s*(?:git:\\(\\S*\\)\\s*)?(?:✗\\s*)?';
/** What ends a prompt: its sign, which on Windows stands right before the command, or zsh's arrow. */
const PROMPT = `(?:[A-Z]:\\\\[^>\\n]{0,120}>\\s*|[^\\n]{0,120}?[$#%>❯➜λ»]\\s+|${ARROW})`;
const WITH_PROMPT = new RegExp(`^\\s*${PROMPT}${BEFORE}(${TOOLS})\\s+(\\S.*)$`, 'u');
const BARE = new RegExp(
  `^\\s*${BEFORE}(aws|kubectl|k|curl|eksctl|terraform|helm)\\s+` +
    '((?:ec2|eks|get|describe|set|config|-n|--namespace|show|state|values|-s|https?:)\\b.*)$',
);
const LONE_PROMPT = new RegExp(
  '^\\s*(?:(?:\\([^()]{0,60}\\)\\s*)?' +
    '(?:\\[[^\\]]{0,60}\\]|(?:PS )?[A-Z]:[^>]{0,120}|[\\w.~/@:\\\\-]{0,60})?\\s*[$#%>❯➜]|' +
    `${ARROW})$`,
  'u',
);
/** Asked first: few lines have one. */
const HAS_TOOL = new RegExp(`(?:^|[\\s>])(?:${TOOLS})\\s`);
const LONGEST = 4000;

/** The command of a line, with its prompt or without; `undefined`: it is none. */
export function readCommand(line: string): Command | undefined {
  if (!namesTool(line)) return undefined;
  const found = WITH_PROMPT.exec(line) ?? BARE.exec(line);
  if (found === null) return undefined;
  const [, tool = '', rest = ''] = found;
  const [own = [], ...behind] = pipeline(words(rest));
  const isFiltered = behind.some(([name]) =>
    /^(?:[ef]?grep|head|tail|awk|sed|less|cut)$/.test(name ?? ''),
  );
  return {
    tool: tool === 'k' || tool === 'oc' ? 'kubectl' : tool,
    words: own,
    behind: behind.flat(),
    isFiltered,
  };
}

/** A prompt behind which nothing stands. A per cent alone is a number's. */
export function isLonePrompt(line: string): boolean {
  return line.length < 200 && LONE_PROMPT.test(line) && !/^\s*\d*%$/.test(line);
}

/** A command that goes on in the next line. */
export function goesOn(line: string): boolean {
  return line.endsWith('\\') || line.endsWith('`') || line.endsWith('|');
}

/** Whether a line may be a command, or begin one that goes on: few lines do. */
export function namesTool(line: string): boolean {
  return line.length <= LONGEST && HAS_TOOL.test(line);
}

/** Words as a shell reads them: quotes hold blanks together and go. */
function words(text: string): readonly string[] {
  const pieces = text.match(/(?:"[^"]*"|'[^']*'|\\.|[^\s"'])+/g) ?? [];
  return pieces.map((piece) =>
    piece.replace(/"([^"]*)"|'([^']*)'/g, (_all, double = '', single = '') => double + single),
  );
}

function pipeline(all: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  for (const word of all) {
    if (word === '|' || word === '&&' || word === ';') parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts;
}

/** `get nodes` of `kubectl -n kube-system get nodes -o wide`; of aws `ec2 describe-subnets`. */
export function verbs(command: Command | undefined): readonly string[] {
  const verb: string[] = [];
  const all = command?.words ?? [];
  for (let at = 0; at < all.length && verb.length < 4; at += 1) {
    const word = all[at] ?? '';
    if (!word.startsWith('-')) verb.push(word);
    else if (!word.includes('=') && TAKES_VALUE.test(word)) at += 1;
  }
  return verb;
}

const TAKES_VALUE =
  /^(?:-n|-o|-l|-L|-c|-f|--namespace|--output|--selector|--label-columns|--context|--kubeconfig|--region|--profile|--query|--sort-by|--field-selector|--configuration-values|--set|--set-string|--addon-name|--resolve-conflicts|--cluster-name|--filters?)$/;

/** The values of an option: `-o x`, `-o=x`, `-ox`, `--output=x`. */
export function option(command: Command | undefined, ...names: readonly string[]): string[] {
  const all = command?.words ?? [];
  return all.flatMap((word, at) => {
    for (const name of names) {
      if (word === name) return [all[at + 1] ?? ''];
      if (word.startsWith(`${name}=`)) return [word.slice(name.length + 1)];
      const isShort = /^-\w$/.test(name) && word.startsWith(name);
      if (isShort) return [word.slice(2)];
    }
    return [];
  });
}

/** Whether kubectl was asked for this: `nodes`, `node/ip-…`, `pods,nodes`. */
export function asksFor(command: Command | undefined, ...names: readonly string[]): boolean {
  if (command?.tool !== 'kubectl') return false;
  const [, ...things] = verbs(command);
  const asked = things.flatMap((thing) => thing.split(',')).map((thing) => thing.split('/')[0]);
  return asked.some((thing) => names.includes(thing?.toLowerCase() ?? ''));
}
