const SIGNS: readonly RegExp[] = [
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/,
  /\baws_(?:access_key_id|secret_access_key|session_token)\b/i,
  /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/,
  /\bclient-key-data["']?\s*:/,
  /["']?kind["']?\s*:\s*["']?Secret["']?\s*(?:[,}\n\r]|$)/,
];
const KUBECONFIG = /(?:^|[\n{,])\s*["']?kind["']?\s*:\s*["']?Config["']?\s*(?:[,}\n\r]|$)/;
const USERS = /(?:^|[\n{,])\s*["']?users["']?\s*:/;

/** Whether a text holds keys or tokens: a kubeconfig, AWS's access keys, a private key. */
export function holdsSecrets(text: string): boolean {
  return SIGNS.some((sign) => sign.test(text)) || (KUBECONFIG.test(text) && USERS.test(text));
}
