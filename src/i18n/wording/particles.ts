// Korean particles follow the last sound of the word before them: 파드는, 서브넷은.

const PARTICLES = {
  '은/는': ['은', '는'],
  '이/가': ['이', '가'],
  '을/를': ['을', '를'],
  '과/와': ['과', '와'],
  '으로/로': ['으로', '로'],
} as const;
export type Particle = keyof typeof PARTICLES;

// Letters and digits as Koreans read them aloud: the ones that end in a consonant.
const LETTERS_WITH_FINAL = new Set(['l', 'm', 'n', 'r']);
const DIGITS_WITH_FINAL = new Set(['0', '1', '3', '6', '7', '8']);
// ㄹ counts as no final sound before 으로/로.
const ENDS_IN_RIEUL = new Set(['l', 'r', '1', '7', '8']);
const HANGUL_START = 0xac00;
const HANGUL_END = 0xd7a3;
const FINALS = 28;
const RIEUL = 8;

/** The word with the particle that fits its last sound: `withParticle('파드', '은/는')` → `파드는`. */
export function withParticle(word: string, particle: Particle): string {
  const [afterConsonant, afterVowel] = PARTICLES[particle];
  const sound = lastSound(word);
  const fitsVowel = sound === 'vowel' || (sound === 'rieul' && particle === '으로/로');
  return word + (fitsVowel ? afterVowel : afterConsonant);
}

function lastSound(word: string): 'vowel' | 'rieul' | 'consonant' {
  const last = word.toLowerCase().match(/[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u)?.[0];
  if (last === undefined) return 'vowel';
  const code = last.codePointAt(0) ?? 0;
  if (code >= HANGUL_START && code <= HANGUL_END) {
    const final = (code - HANGUL_START) % FINALS;
    if (final === 0) return 'vowel';
    return final === RIEUL ? 'rieul' : 'consonant';
  }
  if (ENDS_IN_RIEUL.has(last)) return 'rieul';
  return LETTERS_WITH_FINAL.has(last) || DIGITS_WITH_FINAL.has(last) ? 'consonant' : 'vowel';
}
