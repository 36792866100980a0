import { parseArgs } from 'node:util';

/** What was asked for on the command line. */
export type Asked =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'plan';
      readonly link: string;
      readonly json: boolean;
      readonly scenario: boolean;
    }
  /** The plan in files: outputs of kubectl and the AWS CLI, sheets. */
  | {
      readonly kind: 'plan-from-files';
      readonly files: readonly string[];
      readonly json: boolean;
      readonly scenario: boolean;
    }
  | { readonly kind: 'link-of-files'; readonly files: readonly string[] }
  | {
      readonly kind: 'ask';
      readonly question: string;
      readonly link: string;
      /** The words behind the link, as typed. */
      readonly inputs: readonly string[];
      readonly json: boolean;
    }
  | {
      readonly kind: 'read';
      readonly files: readonly string[];
      readonly json: boolean;
      readonly together: boolean;
    }
  | { readonly kind: 'wrong'; readonly fault: ArgumentFault };

export type ArgumentFault =
  | { readonly code: 'NO_COMMAND' }
  | { readonly code: 'UNKNOWN_COMMAND'; readonly word: string }
  /** As typed, with its dashes. */
  | { readonly code: 'UNKNOWN_OPTION'; readonly option: string }
  | { readonly code: 'OPTION_WITH_VALUE'; readonly option: string }
  /** Of another command. */
  | { readonly code: 'OPTION_OF_PLAN'; readonly option: string }
  | { readonly code: 'OPTION_OF_READ'; readonly option: string }
  | { readonly code: 'NO_FILE' }
  | { readonly code: 'NO_QUESTION' }
  | { readonly code: 'NO_LINK' }
  /** Words behind the link: a shell cuts a link at a space. */
  | { readonly code: 'MORE_THAN_A_LINK'; readonly word: string };

const OPTIONS = {
  json: { type: 'boolean' },
  scenario: { type: 'boolean' },
  together: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Whether a word names a file that is there. */
export type IsFile = (word: string) => boolean;

/**
 * Reads the words behind the command's name: `plan LINK`, `ask QUESTION LINK` and inputs,
 * or `read FILE…`, `plan FILE…`, `link FILE…`; options before, between or behind. What stands behind `--` is no option. `--help` wins over everything, then `--version`.
 */
export function readArguments(args: readonly string[], isFile: IsFile = () => false): Asked {
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options = tokens.filter((token) => token.kind === 'option');
  const isOn = (option: keyof typeof OPTIONS) => options.some(({ name }) => name === option);
  if (isOn('help')) return { kind: 'help' };
  if (isOn('version')) return { kind: 'version' };
  for (const { name, rawName, value } of options) {
    if (!Object.hasOwn(OPTIONS, name)) return wrong({ code: 'UNKNOWN_OPTION', option: rawName });
    if (value !== undefined) return wrong({ code: 'OPTION_WITH_VALUE', option: rawName });
  }
  const [command, ...words] = tokens.flatMap((token) =>
    token.kind === 'positional' ? [token.value] : [],
  );
  if (isOn('together') && command !== 'read') {
    return wrong({ code: 'OPTION_OF_READ', option: '--together' });
  }
  if (isOn('scenario') && command === 'read') {
    return wrong({ code: 'OPTION_OF_PLAN', option: '--scenario' });
  }
  switch (command) {
    case 'help':
      return { kind: 'help' };
    case undefined:
      return wrong({ code: 'NO_COMMAND' });
    case 'plan':
      return readPlan(words, { json: isOn('json'), scenario: isOn('scenario') }, isFile);
    case 'link':
      if (words.length === 0) return wrong({ code: 'NO_FILE' });
      return { kind: 'link-of-files', files: words };
    case 'ask':
      if (isOn('scenario')) return wrong({ code: 'OPTION_OF_PLAN', option: '--scenario' });
      return readQuestion(words, isOn('json'));
    case 'read':
      if (words.length === 0) return wrong({ code: 'NO_FILE' });
      return { kind: 'read', files: words, json: isOn('json'), together: isOn('together') };
    default:
      return wrong({ code: 'UNKNOWN_COMMAND', word: command });
  }
}

function readPlan(
  words: readonly string[],
  options: { readonly json: boolean; readonly scenario: boolean },
  isFile: IsFile,
): Asked {
  if (words.length > 0 && words.every((word) => word === '-' || isFile(word) || isPath(word))) {
    return { kind: 'plan-from-files', files: words, ...options };
  }
  const [link, further] = words;
  if (link === undefined) return wrong({ code: 'NO_LINK' });
  if (further !== undefined) return wrong({ code: 'MORE_THAN_A_LINK', word: further });
  return { kind: 'plan', link, ...options };
}

/** A word that can be no link, and names a file whether it is there or not. */
function isPath(word: string): boolean {
  return /^\.{0,2}\/|\.\w{2,5}$/.test(word) && !/[?#=:]/.test(word);
}

function readQuestion([question, link, ...inputs]: readonly string[], json: boolean): Asked {
  if (question === undefined) return wrong({ code: 'NO_QUESTION' });
  if (link === undefined) return wrong({ code: 'NO_LINK' });
  return { kind: 'ask', question, link, inputs, json };
}

function wrong(fault: ArgumentFault): Asked {
  return { kind: 'wrong', fault };
}
