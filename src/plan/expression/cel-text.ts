// What of CEL's text a tree of its parts no longer tells.

const TOKEN =
  /[rb]*(?:"""[\s\S]*?"""|'''[\s\S]*?''')|r"[^"\n]*"|r'[^'\n]*'|b?"(?:\\.|[^"\\])*"|b?'(?:\\.|[^'\\])*'|`[^`]*`|\/\/[^\n]*|[a-z_]\w*|\d[\w.]*|\S/gi;
const OPENING = /^[([{]$/;
const CLOSING = /^[)\]}]$/;
/** What a dot takes a part of. */
const ENDS_VALUE = /[\w"'`)\]}]$/;

/** Without one of these CEL gives no number: a literal, what holds some, or a name, however it is spelt. */
const HAS_VALUE = /\d|["'[{]|\b(?:true|false|null)\b|\b(?:default|ips|max)/i;
/** How an expression may begin, and what one of more than one word has. */
const HAS_SIGN = /^(?=[\w("'`[{.!-]).*[-+*/%<>=!?:&|()[\]{}"'`]/s;
const ONE_WORD =
  /^(?:0x[\da-f]+u?|\d+u|(?:\d+|\d*\.\d+)(?:e\d+)?|true|false|null|\W*(?:default|ips|max).*)$/i;

/** Whether it is meant as an expression, be it a wrong one; a number of more than 64 bits is not. */
export function isMeantAsCel(text: string): boolean {
  const typed = text.trim();
  if (/^-?\d+$/.test(typed)) return false;
  return ONE_WORD.test(typed) || (HAS_VALUE.test(typed) && HAS_SIGN.test(typed));
}

/** A name may begin with a dot: it is then looked up at the root, where all of nodeadm's are. */
export function withoutRoots(text: string): string {
  let before = '';
  return text.replace(TOKEN, (token) => {
    const isRoot = token === '.' && !ENDS_VALUE.test(before);
    before = token;
    return isRoot ? ' ' : token;
  });
}

/**
 * The middle of a choice may be a choice in brackets only.
 * @param text that was parsed
 * @returns the text from the first such choice's `?` on, `undefined`: there is none
 */
export function bareInnerChoice(text: string): string | undefined {
  /** Choices whose `:` is to come, in each bracket that is open. */
  const open = [0];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const waiting = open.at(-1) ?? 0;
    if (OPENING.test(token)) open.push(0);
    else if (CLOSING.test(token)) open.pop();
    else if (token === '?') {
      if (waiting > 0) return text.slice(index);
      open[open.length - 1] = waiting + 1;
    } else if (token === ':' && waiting > 0) open[open.length - 1] = waiting - 1;
  }
  return undefined;
}
