// What must not go without a word: expressions that nodeadm reads, licences, a page that can't start, kept
// plans, inputs that no file names.
import type { Mutant } from '../mutant';

const EXPRESSIONS = 'tests/unit/plan/fields/max-pods.test.ts';
const LICENCES = 'tests/unit/scripts/checks/licences.test.ts';
const START = 'tests/unit/app/start-guard.test.ts';
const DRAFTS = 'tests/unit/store/drafts/drafts.test.ts';
const FIRST_PLAN = 'tests/unit/store/address/first-plan.test.ts';
const PLANNER = 'tests/unit/store/document/planner.test.ts';
const PARTS = 'tests/unit/store/document/fetched-parts.test.ts';
const WORKERS = 'tests/unit/store/simulation/worker-file.test.ts';
const KEYBOARD = 'tests/unit/app/kept-keyboard.test.ts';
const INPUTS = 'tests/unit/app/every-input.test.tsx';

export const LOSS_MUTANTS: readonly Mutant[] = [
  {
    what: 'CEL: a number that is out of range is not asked of nodeadm',
    file: 'src/plan/fields/max-pods.ts',
    find: "  'NUMBER_OUT_OF_RANGE',\n]);",
    replace: ']);',
    guard: EXPRESSIONS,
  },
  {
    what: 'CEL: 58.5 is cut short without a question',
    file: 'src/plan/fields/max-pods.ts',
    find: "  'NUMBER_OUT_OF_RANGE',\n]);",
    replace: "  'NUMBER_OUT_OF_RANGE',\n  'NUMBER_NOT_WHOLE',\n]);",
    guard: EXPRESSIONS,
  },
  {
    what: 'CEL: other nodes than Linux have expressions',
    file: 'src/plan/fields/max-pods.ts',
    find: "return kind === 'linux' && !number.ok",
    replace: 'return !number.ok',
    guard: EXPRESSIONS,
  },
  {
    what: 'CEL: nonsense is told as an expression that nodeadm puts aside',
    file: 'src/plan/fields/max-pods.ts',
    find: '  if (!reading.ok && reading.isNonsense) return number;\n',
    replace: '',
    guard: EXPRESSIONS,
  },
  {
    what: 'licences: those of libraries that only workers hold are left out',
    file: 'scripts/build/licences.ts',
    find: 'generateBundle: (_, bundle) => collect(bundle)',
    replace: 'generateBundle: () => undefined',
    guard: LICENCES,
  },
  {
    what: 'licences: a library that is imported late is not looked for',
    file: 'scripts/checks/licences.ts',
    find: "PACKAGE.exec(from ?? later ?? '')",
    replace: "PACKAGE.exec(from ?? '')",
    guard: LICENCES,
  },
  {
    what: 'licences: a name that begins as another one counts for it',
    file: 'scripts/build/licences.ts',
    find: '} - `;',
    replace: '}`;',
    guard: LICENCES,
  },
  {
    what: 'start: what could not be fetched is not heard of',
    file: 'src/app/failure/guard-start.ts',
    find: '    true,\n  );',
    replace: '    false,\n  );',
    guard: START,
  },
  {
    what: 'start: a page that is there is written over',
    file: 'src/app/failure/guard-start.ts',
    find: 'return root?.childElementCount === 0 ? root : undefined;',
    replace: 'return root ?? undefined;',
    guard: START,
  },
  {
    what: 'start: a module that could not be had is told as a fault of ours',
    file: 'src/app/failure/guard-start.ts',
    find: 'Importing a module script failed/i',
    replace: 'Importing a module failed/i',
    guard: START,
  },
  {
    what: 'start: an icon that is missing is told as styles',
    file: 'src/app/failure/guard-start.ts',
    find: "target instanceof HTMLLinkElement && target.rel === 'stylesheet'",
    replace: 'target instanceof HTMLLinkElement',
    guard: START,
  },
  {
    what: 'start: the styles are told beside a page that could not start',
    file: 'src/app/failure/guard-start.ts',
    find: 'if (isTold || note !== undefined) return;',
    replace: 'if (note !== undefined) return;',
    guard: START,
  },
  {
    what: 'start: the language that was chosen here is not asked for',
    file: 'src/app/failure/guard-start.ts',
    find: 'const read = safeReader(() => page.localStorage);',
    replace: 'const read = () => undefined;',
    guard: START,
  },
  {
    what: 'drafts: a plan of a newer version is rubbish',
    file: 'src/store/drafts/drafts.ts',
    find: "if (typeof version === 'number' && version > VERSION) problem = 'DRAFT_NEWER';\n",
    replace: "if (version === 'newer') problem = 'DRAFT_NEWER';\n",
    guard: DRAFTS,
  },
  {
    what: 'drafts: a field that this version lacks is dropped without a word',
    file: 'src/store/drafts/drafts.ts',
    find: "problem = isAllIn(rest.text, text) ? undefined : 'DRAFT_NOT_WHOLE';",
    replace: 'problem = undefined;',
    guard: DRAFTS,
  },
  {
    what: 'drafts: room is made by plans that can not be read',
    file: 'src/store/drafts/drafts.ts',
    find: 'keptDrafts(storage).filter(({ problem }) => problem === undefined);',
    replace: 'keptDrafts(storage);',
    guard: DRAFTS,
  },
  {
    what: 'drafts: a tab writes over what a newer version has written',
    file: 'src/store/session/draft-keeper.ts',
    find: 'if (storage.read(draftKey(draft)) !== known.get(draft)) goOnIn();\n    else {',
    replace: '{',
    guard: DRAFTS,
  },
  {
    what: 'drafts: a preference of a newer version is written over',
    file: 'src/store/storage/preferences.ts',
    find: 'if (theme !== before.theme) storage.write(THEME_KEY, theme);',
    replace: 'storage.write(THEME_KEY, theme);',
    guard: DRAFTS,
  },
  {
    what: 'drafts: nothing is said of a newer plan that is not opened',
    file: 'src/store/address/first-plan.ts',
    find: 'actions.noteLink(noticeOf(reading, wanted));',
    replace: 'actions.noteLink(noticeOf(reading));',
    guard: FIRST_PLAN,
  },
  {
    what: 'drafts: the entry of a newer plan is taken from it before an edit',
    file: 'src/store/address/first-plan.ts',
    find: 'actions.openPlan(textOf(reading), own?.id);',
    replace: 'actions.openPlan(textOf(reading));',
    guard: FIRST_PLAN,
  },
  {
    what: 'inputs: the printed report leaves out what few groups have',
    file: 'src/app/print/report-inputs.ts',
    find: "'podsAsked',",
    replace: "'podsAsked', 'reservedEnis',",
    guard: INPUTS,
  },
  {
    what: 'inputs: the report has one end of a range',
    file: 'src/app/print/report-inputs.ts',
    find: 'return ends === undefined ? cell : formatEnds(ends.low, String(ends.high));',
    replace: 'return ends === undefined ? cell : String(ends.high);',
    guard: INPUTS,
  },
  {
    what: 'inputs: the CSV file leaves out what an event says behind names',
    file: 'src/plan/scenario/scenario-fields.ts',
    find: 'const said = [...positions, ...named].flatMap(',
    replace: "const said = [...positions, 'at' as const].flatMap(",
    guard: INPUTS,
  },
  {
    what: 'inputs: the zones of nodes that a scenario adds are not on paper',
    file: 'src/ui/results/pictures/timeline/scenario/prose-text.ts',
    find: '(field) => !sentence.includes(',
    replace: "(field) => field !== 'zones' && !sentence.includes(",
    guard: INPUTS,
  },
  {
    what: 'notice: it stays over the plan that is opened next',
    file: 'src/store/document/planner.ts',
    find: 'view, linkNotice: undefined }',
    replace: 'view }',
    guard: PLANNER,
  },
  {
    what: 'start: a blank plan is offered first where a file is missing',
    file: 'src/app/failure/start-failure.ts',
    find: "kind === 'failed' ? [addBlank, addReload]",
    replace: "kind !== 'unstyled' ? [addBlank, addReload]",
    guard: START,
  },
  {
    what: 'start: the tab keeps a title in another language',
    file: 'src/app/failure/start-failure.ts',
    find: "if (kind !== 'unstyled') document.title",
    replace: "if (kind === 'unstyled') document.title",
    guard: START,
  },
  {
    what: 'lost: a part that a plan can’t be read without goes without a word',
    file: 'src/store/document/fetched-parts.ts',
    find: 'parts.length > 0 ? { parts, isAgain } : undefined',
    replace: 'undefined',
    guard: PARTS,
  },
  {
    what: 'lost: a worker that runs since before says that its file is there',
    file: 'src/store/simulation/worker/worker-file.ts',
    find: 'if (wasLost && !hasSpoken)',
    replace: 'if (!hasSpoken)',
    guard: WORKERS,
  },
  {
    what: 'undo: a row that comes back leaves the keyboard where it was',
    file: 'src/app/keys/kept-keyboard.ts',
    find: 'known : (came ?? went)',
    replace: 'known : went',
    guard: KEYBOARD,
  },
];
