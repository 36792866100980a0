const SIGNS: readonly RegExp[] = [
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/,
  /\baws_(?:access_key_id|secret_access_key|session_token)\b/i,
  /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/,
  /\bclient-key-data["']?[ \t]{0,9}:/,
  /\bkind["']?[ \t]{0,9}:[ \t]{0,9}["']?Secret["']?[ \t]{0,9}(?:[,}\n\r]|$)/,
];
const KUBECONFIG = /\bkind["']?[ \t]{0,9}:[ \t]{0,9}["']?Config["']?[ \t]{0,9}(?:[,}\n\r]|$)/;
const USERS = /\busers["']?[ \t]{0,9}:/;

/** Whether a text holds keys or tokens: a kubeconfig, AWS's access keys, a private key. */
export function holdsSecrets(text: string): boolean {
  return SIGNS.some((sign) => sign.test(text)) || (KUBECONFIG.test(text) && USERS.test(text));
}
