import { NO_ADDONS } from '@/plan/empty-plan';
import type { GroupText, PlanText, SubnetText } from '@/plan/plan';
import type { ConsumerText } from '@/plan/rows/consumer';
import type { EventText } from '@/plan/scenario/scenario-text';
import { readEvent } from './event-row';
import * as keys from './link-keys';
import type { LinkProblem } from './link-problem';
import { networkingProblem, readNetworking } from './networking-pairs';
import { settingTexts } from './own-settings';
import type { LinkPair } from './pairs';
import { readAddon, readConsumerRow, readNodeRow, readSubnetRow } from './read-rows';
import { readScenario, wordProblem } from './scenario-pairs';
import { NEWEST_LINK_DEFAULTS } from './versions';

export interface TextReading {
  readonly text: PlanText;
  readonly errors: readonly LinkProblem[];
  readonly warnings: readonly LinkProblem[];
}

/** The form of a link's pairs (newest version, without `c` and `v`), each value as it stands. */
export function readText(pairs: readonly LinkPair[]): TextReading {
  const reader = new TextReader();
  for (const pair of pairs) reader.take(pair);
  return { text: reader.text(), errors: reader.errors, warnings: reader.warnings };
}

class TextReader {
  readonly errors: LinkProblem[] = [];
  readonly warnings: LinkProblem[] = [];
  readonly #subnets: SubnetText[] = [];
  readonly #groups: GroupText[] = [];
  readonly #consumers: ConsumerText[] = [];
  readonly #addons = { ...NO_ADDONS };
  readonly #eventRows: EventText[] = [];
  #hasEvents = false;
  readonly #single = new Map<string, string>();
  readonly #unknown = new Set<string>();

  take(pair: LinkPair): void {
    const { key, value, raw } = pair;
    if (!keys.isKnownKey(key)) this.#noteUnknown(pair);
    else if (keys.isRowKey(key)) this.#takeRow(pair);
    else if (this.#single.has(key)) this.errors.push({ code: 'LINK_KEY_TWICE', key, raw });
    else {
      this.#single.set(key, value);
      this.#noteSingle(pair);
    }
  }

  text(): PlanText {
    const defaults = NEWEST_LINK_DEFAULTS;
    const read = (key: string, byDefault: string) => this.#single.get(key) ?? byDefault;
    return {
      name: read(keys.NAME_KEY, ''),
      prefixDelegation: this.#boolean(
        keys.PREFIX_DELEGATION_KEY,
        defaults.ENABLE_PREFIX_DELEGATION,
      ),
      settings: settingTexts(this.#single),
      subnets: this.#subnets,
      groups: this.#groups,
      managedCap: this.#boolean(keys.MANAGED_CAP_KEY, defaults.managedCap),
      hostNetworkPods: read(keys.HOST_NETWORK_PODS_KEY, defaults.hostNetworkPods),
      systemPods: read(keys.SYSTEM_PODS_KEY, defaults.systemPods),
      clusterPods: read(keys.PODS_KEY, defaults.clusterPods),
      networking: readNetworking(this.#single, (key, byDefault) => this.#boolean(key, byDefault)),
      systemPodAddons: this.#addons,
      consumers: this.#consumers,
      scenario: readScenario(this.#events(), this.#single),
    };
  }

  #takeRow(pair: LinkPair): void {
    const { key, raw } = pair;
    if (pair.value.trim() === '') this.errors.push({ code: 'LINK_VALUE_EMPTY', key, raw });
    else if (key === keys.SUBNET_KEY) {
      this.#subnets.push(readSubnetRow(pair, `s${this.#subnets.length + 1}`, this));
    } else if (key === keys.CONSUMER_KEY) {
      const consumer = readConsumerRow(pair, `c${this.#consumers.length + 1}`, this);
      if (consumer !== undefined) this.#consumers.push(consumer);
    } else if (key === keys.ADDON_KEY) this.#takeAddon(pair);
    else if (key === keys.EVENT_KEY) {
      this.#hasEvents = true;
      const event = readEvent(pair, `e${this.#eventRows.length + 1}`, this);
      if (event !== undefined) this.#eventRows.push(event);
    } else this.#groups.push(readNodeRow(pair, `g${this.#groups.length + 1}`, this));
  }

  #takeAddon(pair: LinkPair): void {
    const addon = readAddon(pair, this);
    if (addon === undefined) return;
    const [name, count] = addon;
    const { key, raw } = pair;
    if (this.#addons[name].isOn) this.errors.push({ code: 'LINK_FIELD_TWICE', key, raw, name });
    else this.#addons[name] = { isOn: true, count };
  }

  /** Without any `event`: the one that the version has by default. */
  #events(): readonly EventText[] {
    if (this.#hasEvents) return this.#eventRows;
    const value = NEWEST_LINK_DEFAULTS.scenario.event;
    return [readEvent({ key: keys.EVENT_KEY, value, raw: value }, 'e1', this)].flatMap(
      (event) => event ?? [],
    );
  }

  /** Once for each key; what trackers add to any address is nobody's mistake. */
  #noteUnknown({ key, raw }: LinkPair): void {
    if (this.#unknown.has(key) || keys.isTrackerKey(key)) return;
    this.#unknown.add(key);
    this.warnings.push({ code: 'LINK_UNKNOWN_KEY', key, raw });
  }

  /** What the form has no place to show: a boolean that is none, an empty setting. */
  #noteSingle({ key, value, raw }: LinkPair): void {
    if (keys.isBooleanKey(key) && value !== 'true' && value !== 'false') {
      this.errors.push({ code: 'LINK_NOT_BOOLEAN', key, raw });
    }
    const wrongWord = wordProblem(key, value, raw) ?? networkingProblem(key, value, raw);
    if (wrongWord !== undefined) this.errors.push(wrongWord);
    if (keys.isSettingKey(key) && value.trim() === '') {
      this.errors.push({ code: 'LINK_VALUE_EMPTY', key, raw });
    }
  }

  #boolean(key: string, byDefault: boolean): boolean {
    const value = this.#single.get(key);
    return value === 'true' || (value !== 'false' && byDefault);
  }
}
