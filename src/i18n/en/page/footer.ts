import { formatCount } from '@/i18n/wording/number-format';

/** At the foot of the page. */
export const footer = {
  limits: (types: number, repository: string, version: string, date: string) =>
    `Limits of ${formatCount(types)} instance types: ${repository} ${version}, ${date}`,
  private: 'The web host sees only the address, up to its #.',
  keys: 'Keys',
  erase: 'Erase everything kept in this browser',
  askErase: 'Erase all plans and choices that this browser keeps? There is no way back.',
  erased: 'Erased. This browser keeps nothing of the planner.',
  independent: 'Not made or endorsed by AWS.',
};
