import { join } from 'node:path';
import { ROOT } from '../support/tool.ts';

/** Where the page as one file is written. */
export const SINGLE_FILE = join(ROOT, 'dist-single', 'subnet-planner.html');
