// What can be wrong with a link as a whole; what is wrong inside its fields, parsePlan says.

export type LinkProblem =
  /**
   * Error: cut off or altered, the check value does not fit. `leftOut` is the last part, which may
   * be cut in its middle; the counts are of what was read before it.
   */
  | {
      readonly code: 'LINK_DAMAGED';
      readonly raw: string;
      readonly leftOut: string;
      readonly subnets: number;
      readonly groups: number;
    }
  /** Error: made by a newer version of the planner; nothing was read. */
  | {
      readonly code: 'LINK_NEWER';
      readonly raw: string;
      readonly version: string;
      readonly newest: number;
    }
  /** Error: `v` is not a version number. */
  | { readonly code: 'LINK_VERSION_UNREADABLE'; readonly raw: string }
  /** Error: more bytes (of a file), characters or keys than any plan needs; nothing was read. */
  | {
      readonly code: 'LINK_TOO_BIG';
      readonly raw: string;
      readonly count: number;
      readonly max: number;
      readonly unit: 'bytes' | 'characters' | 'keys';
    }
  /** Error: percent-encoded as a whole more than `max` times; nothing was read. */
  | { readonly code: 'LINK_ENCODED_TOO_OFTEN'; readonly raw: string; readonly max: number }
  /** Error: the planner itself failed over it, for `reason`; nothing was read. */
  | { readonly code: 'PLAN_NOT_OPENED'; readonly raw: string; readonly reason: string }
  /** Error: a plan kept in the browser by a newer version of the planner; `raw` is its text. */
  | { readonly code: 'DRAFT_NEWER'; readonly raw: string }
  /** Error: a plan kept in the browser, of which this version could read a part, and left out what it does not know. */
  | { readonly code: 'DRAFT_NOT_WHOLE'; readonly raw: string }
  /** Error: what lies in the place of a kept plan is none. */
  | { readonly code: 'DRAFT_UNREADABLE'; readonly raw: string }
  /** Error: a file in which no plan stands. */
  | { readonly code: 'LINK_NO_PLAN'; readonly raw: string }
  /** Error: a percent sequence that is no text, such as `%E0%A4%A`. */
  | { readonly code: 'LINK_ENCODING'; readonly raw: string; readonly key: string }
  /** Error: a key that may stand once stands again. */
  | { readonly code: 'LINK_KEY_TWICE'; readonly raw: string; readonly key: string }
  /** Error: neither `true` nor `false`. */
  | { readonly code: 'LINK_NOT_BOOLEAN'; readonly raw: string; readonly key: string }
  /** Error: a kind of event, a strategy … that this version does not know; `known` are the words. */
  | {
      readonly code: 'LINK_WORD_UNKNOWN';
      readonly raw: string;
      readonly key: string;
      readonly word: string;
      readonly known: readonly string[];
    }
  /** Error: nothing behind a key or field that needs a value. */
  | { readonly code: 'LINK_VALUE_EMPTY'; readonly raw: string; readonly key: string }
  /** Error: more positions (`:`), named fields (`;`) or settings (`,`) than a row can have. */
  | {
      readonly code: 'LINK_ROW_PARTS';
      readonly raw: string;
      readonly key: string;
      readonly separator: ':' | ';' | ',';
      readonly max: number;
    }
  /** Error: a named field of a row stands twice, or beside the position that says the same. */
  | {
      readonly code: 'LINK_FIELD_TWICE';
      readonly raw: string;
      readonly key: string;
      readonly name: string;
    }
  /** Warning: a key that this version does not know; the rest opens. */
  | { readonly code: 'LINK_UNKNOWN_KEY'; readonly raw: string; readonly key: string }
  /** Warning: a named field of a row that this version does not know; the rest opens. */
  | {
      readonly code: 'LINK_UNKNOWN_FIELD';
      readonly raw: string;
      readonly key: string;
      readonly name: string;
    }
  /** Warning: altered on its way, put right again; the check value proves it. */
  | { readonly code: 'LINK_REPAIRED'; readonly raw: string }
  /** Note on a link that we made: longer than chats and mail programs carry safely. */
  | {
      readonly code: 'LINK_TOO_LONG';
      readonly raw: string;
      readonly length: number;
      readonly max: number;
    };
export type LinkProblemCode = LinkProblem['code'];
