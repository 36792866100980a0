import { findInstanceType } from './lookup';
import { closestInstanceTypes } from './search/closest';

/** What a plan asks the table of instance types. */
export const TYPE_LOOKUP = { findInstanceType, closestInstanceTypes };
