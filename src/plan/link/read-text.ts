import type { LinkPair } from '@/plan/link/text/pairs';
import type { PlanText } from '@/plan/plan';
import { NO_ADDONS } from '@/plan/rows/addons';
import type { ConsumerText } from '@/plan/rows/consumer';
import type { GroupText } from '@/plan/rows/group';
import type { SubnetText } from '@/plan/rows/subnet';
import { withColours } from '@/plan/rows/subnet-colours';
import type { EventText } from '@/plan/scenario/event';
import { type LinkNotes, whereInLink } from './field-text';
import { isRowKey, isTrackerKey, type RowKey } from './keys/link-keys';
import {
  EVENTS_BY_DEFAULT,
  readAddon,
  readConsumer,
  readEvent,
  readNode,
  readSubnet,
} from './keys/row-links';
import {
  isSingleKey,
  readSingles,
  SINGLE,
  type SingleValues,
  takeSingle,
} from './keys/single-keys';
import { FIRST_VIEW, isViewKey, type PlanView, takeView } from './keys/view-keys';
import type { LinkProblem } from './link-problem';

export interface TextReading extends LinkNotes {
  readonly text: PlanText;
  readonly view: PlanView;
}

/** The form of a link's pairs (newest version, without `c` and `v`), each value as it stands. */
export function readText(pairs: readonly LinkPair[]): TextReading {
  const reader = new TextReader();
  for (const pair of pairs) reader.take(pair);
  const { view, errors, warnings } = reader;
  return { text: reader.text(), view, errors, warnings };
}

class TextReader implements LinkNotes {
  readonly errors: LinkProblem[] = [];
  readonly warnings: LinkProblem[] = [];
  view = FIRST_VIEW;
  readonly #viewed = new Set<string>();
  readonly #single: SingleValues = new Map();
  readonly #subnets: SubnetText[] = [];
  readonly #groups: GroupText[] = [];
  readonly #consumers: ConsumerText[] = [];
  readonly #addons = { ...NO_ADDONS };
  readonly #events: EventText[] = [];
  #hasEvents = false;
  readonly #unknown = new Set<string>();

  take(pair: LinkPair): void {
    const { key, value } = pair;
    if (isSingleKey(key)) takeSingle(this.#single, pair, this);
    else if (isViewKey(key)) this.#takeView(pair);
    else if (!isRowKey(key)) this.#noteUnknown(pair);
    else if (value.trim() !== '') this.#takeRow(key, pair);
    else this.errors.push({ code: 'LINK_VALUE_EMPTY', ...whereInLink(pair) });
  }

  text(): PlanText {
    return {
      ...readSingles(SINGLE.once, this.#single),
      settings: readSingles(SINGLE.targets, this.#single),
      subnets: withColours(this.#subnets, this.view.colours),
      groups: this.#groups,
      networking: {
        ...readSingles(SINGLE.networking, this.#single),
        windows: readSingles(SINGLE.windows, this.#single),
      },
      systemPodAddons: this.#addons,
      consumers: this.#consumers,
      scenario: {
        ...readSingles(SINGLE.scenario, this.#single),
        events: this.#hasEvents ? this.#events : EVENTS_BY_DEFAULT,
      },
    };
  }

  #takeView(pair: LinkPair): void {
    const { key } = pair;
    if (this.#viewed.has(key)) this.errors.push({ code: 'LINK_KEY_TWICE', ...whereInLink(pair) });
    else this.view = takeView(this.view, pair, this);
    this.#viewed.add(key);
  }

  #takeRow(key: RowKey, pair: LinkPair): void {
    switch (key) {
      case 'subnet':
        this.#subnets.push(readSubnet(pair, '', this));
        break;
      case 'node':
        this.#groups.push(readNode(pair, `g${this.#groups.length + 1}`, this));
        break;
      case 'consumer': {
        const consumer = readConsumer(pair, `c${this.#consumers.length + 1}`, this);
        if (consumer !== undefined) this.#consumers.push(consumer);
        break;
      }
      case 'event': {
        this.#hasEvents = true;
        const event = readEvent(pair, `e${this.#events.length + 1}`, this);
        if (event !== undefined) this.#events.push(event);
        break;
      }
      case 'addon':
        this.#takeAddon(pair);
    }
  }

  #takeAddon(pair: LinkPair): void {
    const addon = readAddon(pair, this);
    if (addon === undefined) return;
    const { name, text } = addon;
    if (!this.#addons[name].isOn) this.#addons[name] = { isOn: true, ...text };
    else this.errors.push({ code: 'LINK_FIELD_TWICE', ...whereInLink(pair), name });
  }

  /** Once for each key; what trackers add to any address is nobody's mistake. */
  #noteUnknown(pair: LinkPair): void {
    const { key } = pair;
    if (this.#unknown.has(key) || isTrackerKey(key)) return;
    this.#unknown.add(key);
    this.warnings.push({ code: 'LINK_UNKNOWN_KEY', ...whereInLink(pair) });
  }
}
