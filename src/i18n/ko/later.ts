import type { LaterMessages } from '@/i18n/messages';
import { charts } from './charts';
import { claims } from './claims';
import { crashed } from './crashed';
import { csv } from './csv';
import { everyNode } from './every-node';
import { files } from './files';
import { findings } from './findings';
import { groupDetails } from './group-details';
import { linkCard } from './link-card';
import { linkNotice } from './link-notice';
import { linkSentence } from './link-problems';
import { modes } from './modes';
import { paste } from './paste';
import { presetHints } from './preset-hints';
import { proof } from './proof';
import { repairs } from './repairs';
import { rowDetails } from './row-details';
import { settingNames } from './setting-names';
import { timeline } from './timeline';
import { typePicker } from './type-picker';

/** What the parts of the page that are fetched later say in Korean. */
export const later: LaterMessages = {
  charts,
  claims,
  crashed,
  csv,
  everyNode,
  files,
  findings,
  groupDetails,
  linkCard,
  linkProblem: linkSentence,
  linkNotice,
  modes,
  paste,
  presetHints,
  proof,
  repairs,
  rowDetails,
  settingNames,
  timeline,
  typePicker,
};
