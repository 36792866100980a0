import { closestInstanceTypes } from './closest';
import { findInstanceType } from './lookup';

/** What a plan asks the table of instance types. */
export const TYPE_LOOKUP = { findInstanceType, closestInstanceTypes };
