// Scripts and styles that stand in a page itself, and the security policy of such a page: nothing
// but these very pieces, each named by its hash, and a worker that the page makes of its own text.
import { createHash } from 'node:crypto';

const INLINE = /<(script|style)\b[^>]*>(.*?)<\/\1>/gs;

export interface InlineCode {
  readonly kind: 'script' | 'style';
  readonly text: string;
}

/** As it can stand inside a script element, which ends at the first `</script>`. */
export function inScript(code: string): string {
  return code.replace(/<(\/script>|!--)/gi, '\\x3C$1');
}

export function inlineCode(html: string): readonly InlineCode[] {
  return [...html.matchAll(INLINE)].map(([, kind, text = '']) => ({
    kind: kind === 'script' ? 'script' : 'style',
    text,
  }));
}

/** Of a page that has files too: a script of a file is an element without text. */
export function inlineScripts(html: string): readonly InlineCode[] {
  return inlineCode(html).filter(({ kind, text }) => kind === 'script' && text !== '');
}

/** Before what is fetched, and behind the charset, which browsers look for in the first kilobyte. */
export function behindCharset(html: string, tag: string): string {
  return html.replace(/<meta charset[^>]*>/, (charset) => `${charset}\n    ${tag}`);
}

/** The piece as a source of a policy. */
export function hashSource({ text }: InlineCode): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

export function inlinePolicy(code: readonly InlineCode[]): string {
  const hashes = (kind: InlineCode['kind']) =>
    code.filter((piece) => piece.kind === kind).map(hashSource);
  return [
    "default-src 'none'",
    ['script-src', ...hashes('script')].join(' '),
    ['style-src', ...hashes('style')].join(' '),
    'img-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
