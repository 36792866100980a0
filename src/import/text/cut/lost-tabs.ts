import { isTextWord } from '@/import/printed/text-value';

/** A line of the AWS CLI's text whose tabs a chat made blanks. */
export function withTabs(line: string, isInText: boolean): string {
  const [, word = '', blanks = ''] = /^([A-Z0-9]{4,})( +)\S/.exec(line) ?? [];
  const isWord = isTextWord(word) || (isInText && word !== '');
  if (line.length > 4000 || line.includes('\t') || !isWord) return line;
  return line.replace(blanks.length > 1 ? / {2,}/g : / /g, '\t');
}
