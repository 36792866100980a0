import { formatCount } from '@/i18n/wording/number-format';

export const linkNotice = {
  openRead: 'Open what was read',
  showText: 'Show the text',
  hideText: 'Hide the text',
  textOf: 'The whole text',
  about: 'About the link',
  more: (problems: number) => `and ${formatCount(problems)} more of the kind`,
  reload: 'Reload the page',
};
