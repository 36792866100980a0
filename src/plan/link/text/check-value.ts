// The check value tells a link that was cut or altered on its way from one written by hand.

// Without i, l, o and u, which are misread.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 7;
const BITS = 5;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Seven letters over an ASCII text; a text with one other byte always has another value. */
export function checkValue(text: string): string {
  let hash = hash32(text);
  let value = '';
  for (let digit = 0; digit < LENGTH; digit += 1) {
    value = ALPHABET.charAt(hash % 2 ** BITS) + value;
    hash = Math.floor(hash / 2 ** BITS);
  }
  return value;
}

/** FNV-1a, then a finaliser: both lose nothing, so one changed byte changes the hash. */
function hash32(text: string): number {
  let hash = FNV_OFFSET;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
