/** `, twice`, `, at times`; nothing of what was so once, and all the while. */
export function often(times: number, joint = ', '): string {
  if (times < 2) return '';
  return joint + (times === 2 ? 'twice' : 'at times');
}
