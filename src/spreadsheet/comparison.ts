// The old spreadsheet's arithmetic beside ours.

/** What makes our number differ, in the order in which the shares are taken. */
export const SPREADSHEET_CAUSES = [
  'host-network-addresses',
  'pods-per-eni',
  'whole-enis',
  'prefixes',
  'system-and-cluster-pods',
  'max-pods',
  'eni-limit',
  'warm-settings',
  'further-modes',
] as const;
export type SpreadsheetCause = (typeof SPREADSHEET_CAUSES)[number];

/** Addresses that a cause adds to the spreadsheet's number, or takes from it. */
export interface SpreadsheetShare {
  readonly cause: SpreadsheetCause;
  readonly addresses: number;
}

export type SpreadsheetComparison =
  | { readonly kind: 'no-comparison'; readonly missingTypes: readonly string[] }
  | {
      readonly kind: 'comparison';
      readonly sheet: 'WarmENI' | 'WarmIP';
      readonly used: number;
      readonly available: number;
      readonly oursHeld: number;
      readonly oursAvailable: number;
      /** Sums exactly to oursHeld − used; in the order of SPREADSHEET_CAUSES, zero shares kept. */
      readonly shares: readonly SpreadsheetShare[];
      /** Sums exactly to oursAvailable − available. */
      readonly availableShares: readonly {
        readonly cause: 'reserved-5-not-2' | 'used-by-others';
        readonly addresses: number;
      }[];
    };
