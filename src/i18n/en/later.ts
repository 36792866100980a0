import { charts } from './charts';
import { claims } from './claims';
import { csv } from './csv';
import { findings } from './findings';
import { modes } from './modes';
import { proof } from './proof';
import { timeline } from './timeline';

/** What the parts of the page that are fetched later say in English. */
export const later = { charts, claims, csv, findings, modes, proof, timeline };
