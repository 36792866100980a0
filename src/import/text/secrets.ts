import { cleanText } from './clean-text';

const SIGNS: readonly RegExp[] = [
  /-----(?:BEGIN|END) [A-Z ]{0,30}PRIVATE KEY-----/,
  /\baws_(?:access_key_id|secret_access_key|session_token)\b/i,
  /\b(?:secretAccessKey|sessionToken)["']?[ \t]{0,9}[:=]/i,
  /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/,
  /\bclient-key-data["']?[ \t]{0,9}:/,
  // What is left of a kubeconfig that was cut.
  /\b(?:client-certificate-data|certificate-authority-data)["']?[ \t]{0,9}:/,
  /\bkind["']?[ \t]{0,9}:[ \t]{0,9}["']?(?:Secret|ExecCredential)["']?[ \t]{0,9}(?:[,}\n\r#]|$)/,
  // Tokens: of service accounts and others, and those that EKS gives to kubectl.
  /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}/,
  /\bk8s-aws-v1\.[\w-]{20,}/,
];
const KUBECONFIG = /\bkind["']?[ \t]{0,9}:[ \t]{0,9}["']?Config["']?[ \t]{0,9}(?:[,}\n\r#]|$)/;
const USERS = /\busers["']?[ \t]{0,9}:/;
/** What may stand within a word without being seen. */
const HIDDEN = /[\u00a0\u200b-\u200d\u2060\ufeff]/;
const ESCAPE = '\u001b';

/** Whether a text holds keys or tokens: a kubeconfig, AWS's access keys, a private key, also coloured or cut. */
export function holdsSecrets(text: string): boolean {
  if (hasSign(text)) return true;
  const hasHidden = text.includes(ESCAPE) || HIDDEN.test(text);
  return hasHidden && hasSign(cleanText(text).lines.join('\n'));
}

function hasSign(text: string): boolean {
  return SIGNS.some((sign) => sign.test(text)) || (KUBECONFIG.test(text) && USERS.test(text));
}
