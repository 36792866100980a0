// A page without a browser, as far as the guard of its start sees it.

/** Of the document: what is put into it, and what it is told. */
export class FakeElement {
  readonly tag: string;
  readonly attributes = new Map<string, string>();
  readonly listeners = new Map<string, () => void>();
  className = '';
  textContent = '';
  value = '';
  href = '';
  src = '';
  rel = '';
  type = '';
  rows = 0;
  readOnly = false;
  lang = '';
  children: FakeElement[] = [];
  parent: FakeElement | undefined;

  constructor(tag = '') {
    this.tag = tag;
  }

  get childElementCount(): number {
    return this.children.length;
  }

  append(...children: readonly (FakeElement | string)[]): void {
    for (const each of children) {
      const child = typeof each === 'string' ? new FakeElement() : each;
      if (typeof each === 'string') child.textContent = each;
      child.remove();
      child.parent = this;
      this.children.push(child);
    }
  }

  prepend(child: FakeElement): void {
    this.append(child);
    this.children.unshift(...this.children.splice(-1));
  }

  replaceChildren(...children: readonly FakeElement[]): void {
    this.children = [];
    for (const child of children) this.append(child);
  }

  remove(): void {
    const siblings = this.parent?.children ?? [];
    const at = siblings.indexOf(this);
    if (at >= 0) siblings.splice(at, 1);
    this.parent = undefined;
  }

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }

  addEventListener(name: string, listener: () => void): void {
    this.listeners.set(name, listener);
  }

  /** All that it says, the values of its fields too. */
  get told(): string {
    return [this.textContent, this.value, ...this.children.map(({ told }) => told)]
      .filter((text) => text !== '')
      .join('\n');
  }
}

export class FakeScript extends FakeElement {}
export class FakeLink extends FakeElement {}

type Listener = (event: object) => void;

interface FakeEvent {
  /** Left out: the page itself. */
  readonly target?: FakeElement;
  readonly error?: Error;
  readonly reason?: Error;
}

export function fakePage({
  languages = ['en'],
  kept = {} as Readonly<Record<string, string>>,
} = {}) {
  const root = new FakeElement('div');
  const body = new FakeElement('body');
  body.append(root);
  const documentElement = new FakeElement('html');
  const heard = new Map<string, { readonly listener: Listener; readonly captures: boolean }[]>();
  const timers: (() => void)[] = [];
  const page = {
    document: {
      body,
      documentElement,
      createElement: (tag: string) => new FakeElement(tag),
      querySelector: (selector: string) => (selector === '#root' ? root : null),
    },
    location: { pathname: '/planner/', search: '?subnet=/24', hash: '', reload: () => {} },
    navigator: { languages },
    localStorage: { getItem: (key: string) => kept[key] ?? null },
    setTimeout: (run: () => void) => timers.push(run),
    addEventListener: (name: string, listener: Listener, captures = false) => {
      heard.set(name, [...(heard.get(name) ?? []), { listener, captures }]);
    },
  };
  /** Events of elements that do not bubble reach the window only as they are captured. */
  const dispatch = (name: string, event: FakeEvent) => {
    const isOwn = event.target === undefined;
    for (const { listener, captures } of heard.get(name) ?? []) {
      if (isOwn || captures) listener({ ...event, target: event.target ?? page });
    }
    for (const run of timers.splice(0)) run();
  };
  return { page: page as unknown as Window, root, body, documentElement, dispatch };
}
