// Apart from the lookup: the first sight of the page looks types up, and names no sources.

import { instanceTableSources } from './instance-table-sources';
import type { LimitsSource } from './instance-type';

/** Where ENIs and addresses per ENI come from: the table that ipamd itself is built with. */
export const limitsProvenance: LimitsSource = instanceTableSources[0];

/** Where every column comes from, `limitsProvenance` first. */
export const limitsSources: readonly LimitsSource[] = instanceTableSources;
