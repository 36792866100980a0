import { because } from './answer/because';
import { figures, sumTitles } from './answer/figures';
import { lanes } from './answer/lanes/lanes';
import { repairs } from './answer/lanes/repairs';
import { overTime } from './answer/over-time';
import { questions } from './answer/questions';
import { requirements } from './answer/requirements';
import { withheld } from './answer/withheld';
import { asked } from './asked/asked';
import { csv } from './csv/csv';
import { claims } from './findings/claims';
import { everyNode } from './findings/every-node';
import { findings } from './findings/findings';
import { liveExplanations } from './findings/live-explanations';
import { modes } from './findings/modes';
import { groupDetails } from './form/group-details';
import { movePlan } from './form/move-plan';
import { paste } from './form/paste';
import { presetHints } from './form/preset-hints';
import { rowDetails } from './form/row-details';
import { settingNames } from './form/setting-names';
import { subnetMenus } from './form/subnet-menus';
import { typePicker } from './form/type-picker';
import { importDialog } from './imports/import-dialog';
import { importWords } from './imports/import-words';
import { crashed } from './page/crashed';
import { drawer } from './page/drawer';
import { files } from './page/files';
import { footer } from './page/footer';
import { keys } from './page/keys';
import { linkCard } from './page/link-card';
import { notices } from './page/notices';
import { planMenu } from './page/plan-menu';
import { report } from './page/report';
import { charts } from './pictures/charts';
import { needs } from './pictures/needs';
import { timeline } from './pictures/timeline';
import { vpc } from './pictures/vpc';
import { linkNotice } from './problems/link-notice';
import { linkSentence } from './problems/link-problems';
import { problems } from './problems/problems';
import { proof } from './proof';

/** What the parts of the page that are fetched later say in English. */
export const parts = {
  asked,
  because,
  charts,
  claims,
  crashed,
  csv,
  drawer,
  everyNode,
  figures,
  files,
  findings,
  footer,
  groupDetails,
  importDialog,
  importWords,
  lanes,
  keys,
  linkCard,
  liveExplanations,
  /** What is wrong with a link as a whole. */
  linkProblem: linkSentence,
  linkNotice,
  modes,
  movePlan,
  needs,
  vpc,
  notices,
  overTime,
  paste,
  planMenu,
  presetHints,
  problems,
  proof,
  questions,
  repairs,
  report,
  requirements,
  rowDetails,
  subnetMenus,
  settingNames,
  sumTitles,
  timeline,
  typePicker,
  withheld,
};
