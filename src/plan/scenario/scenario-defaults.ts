import type { EventKind, EventText, ScenarioText } from './scenario-text';

/** An event as it is added: at the first minute, everything else as AWS or Kubernetes does it. */
export function newEvent(kind: EventKind, id: string): EventText {
  return {
    id,
    kind,
    at: '1',
    group: '',
    to: '',
    over: kind === 'change-settings' ? '5' : '0',
    strategy: 'default',
    maxUnavailable: '1',
    budget: '10',
    zone: '',
    podsPerMinute: '10',
    lasts: '10',
    instanceType: '',
    nodes: '',
    podsPerNode: '0',
    zones: '',
    name: '',
    WARM_ENI_TARGET: '',
    WARM_IP_TARGET: '',
    MINIMUM_IP_TARGET: '',
    WARM_PREFIX_TARGET: '',
    MAX_ENI: '',
  };
}

/** What every plan is asked unless somebody asks otherwise: a rolling upgrade of the first group. */
export const DEFAULT_SCENARIO_TEXT: ScenarioText = {
  events: [newEvent('upgrade', 'e1')],
  duration: '',
  nodeBoot: '',
  eniAttach: '',
  podStart: '',
  podTermination: '',
  upgradeWait: '',
  launchRetry: '',
  addressChoice: 'lowest-first',
  othersLie: 'packed',
  seed: '1',
  runs: '20',
};
