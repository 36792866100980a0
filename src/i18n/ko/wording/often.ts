/** `, 두 번`, `, 때때로`; nothing of what was so once, and all the while. */
export function often(times: number, joint = ', '): string {
  if (times < 2) return '';
  return joint + (times === 2 ? '두 번' : '때때로');
}
