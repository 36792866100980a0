import type { Mutant } from '../mutant';
import { ANSWER_MUTANTS } from './answers';
import { AT_REST_MUTANTS } from './at-rest';
import { DESIGN_KEY_MUTANTS } from './design-key';
import { IMPORT_MUTANTS } from './imports';
import { LIVE_MUTANTS } from './live';
import { MODE_MUTANTS } from './modes';
import { MOST_AND_SIZES_MUTANTS } from './most-and-sizes';
import { OVER_TIME_MUTANTS } from './over-time';
import { VERDICT_MUTANTS } from './verdict';
import { LOSS_MUTANTS } from './what-is-lost';

/** What `npm run mutants` tries. */
export const MUTANTS: readonly Mutant[] = [
  ...VERDICT_MUTANTS,
  ...AT_REST_MUTANTS,
  ...ANSWER_MUTANTS,
  ...LIVE_MUTANTS,
  ...IMPORT_MUTANTS,
  ...DESIGN_KEY_MUTANTS,
  ...MODE_MUTANTS,
  ...OVER_TIME_MUTANTS,
  ...MOST_AND_SIZES_MUTANTS,
  ...LOSS_MUTANTS,
];
