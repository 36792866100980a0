// The door of the import: reads texts that people paste, and makes a plan of what they tell.

export type { SettingEvidence } from './facts/facts';
export {
  byGravity,
  type ImportWarning,
  type ImportWarningCode,
  type Refusal,
} from './facts/import-warning';
export type { RowNumberColumn, RowProblem } from './facts/refused-row';
export type {
  AskedPods,
  ImportAnswers,
  ImportAssumption,
  ImportQuestion,
} from './plan-rows/import-answers';
export type { ImportHow } from './plan-rows/join-rows';
export { type ImportedPlan, planFromImport } from './plan-rows/plan-from-import';
export { type ImportSource, readImport } from './read-import';
export { byDelimiter } from './sheets/cells/split-cells';
export { type NamedColumns, namedColumns } from './sheets/named-columns';
export { parseRows } from './sheets/parse-rows';
export type { RowsProblem, RowsReading } from './sheets/rows-reading';
export { readYaml } from './structured/read-yaml';
export type { Imported, ImportedGroup, ImportedSetting, UnknownPart } from './summary/imported';
export { openParts } from './summary/tell-gaps';
export { MAX_BYTES } from './text/decode-bytes';
