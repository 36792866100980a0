// A scenario field by field, for who lists all that a plan says.
import type { Plan } from '@/plan/plan';
import { keysOf } from '@/plan/table/field-table';
import type { EventText } from './event';
import { EVENT, EVENT_USES } from './event-fields';
import { formatScenario, SCENARIO } from './scenario';

type Told = readonly [name: string, value: string];

/**
 * Each event in a line, `upgrade at=1 group=web`, with what is not as in a new one, and each assumption,
 * said or as it is by default; `''`: the duration that the events want. Under the names of a link.
 */
export function scenarioFields({ scenario, subnets }: Plan): readonly Told[] {
  const zones = subnets.map(({ zone }) => zone);
  const { events, ...text } = formatScenario(scenario, zones);
  const assumed = keysOf(SCENARIO).map((key): Told => {
    const { link, usual } = SCENARIO[key];
    return [link, text[key] || (usual?.('') ?? '')];
  });
  const happens = events.length === 0 ? ['none'] : events.map(eventLine);
  return [...happens.map((line): Told => ['event', line]), ...assumed];
}

function eventLine(event: EventText): string {
  const [positions, named] = EVENT_USES[event.kind];
  const said = [...positions, ...named].flatMap((key) => {
    const { link, blank } = EVENT[key];
    const isSaid = key === 'at' || event[key] !== blank;
    return isSaid ? [`${link || withHyphens(key)}=${event[key]}`] : [];
  });
  return [event.kind, ...said].join(' ');
}

function withHyphens(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
