/** Brackets within brackets that a stored text may have. */
const DEEPEST = 64;

/**
 * Whether brackets stand in brackets no deeper than anything that the page has ever kept, strings
 * left aside. Deep values can be read but not written again: that takes a level of the stack each.
 * @param json any text; whether it is JSON, JSON.parse says
 */
export function isShallowJson(json: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < json.length && depth <= DEEPEST; at += 1) {
    const character = json.charAt(at);
    if (character === '"') isInString = !isInString;
    else if (isInString) at += character === '\\' ? 1 : 0;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
  }
  return depth <= DEEPEST;
}
