/** What an expression may name, in nodeadm's words. */
export interface ExpressionNames {
  readonly default_enis: number;
  readonly ips_per_eni: number;
  /** What nodeadm would set without an expression. */
  readonly max_pods: number;
}

export type ExpressionReading =
  /** `value`: from −2⁶³ to 2⁶³ − 1. */
  | { readonly ok: true; readonly value: bigint }
  /** `at`: what can't be read, or can't be counted; `''`: the end. */
  | {
      readonly ok: false;
      readonly at: string;
      /** Nothing in it says that it is meant as an expression. */
      readonly isNonsense?: boolean;
    };

export type ReadExpression = (text: string, names: ExpressionNames) => ExpressionReading;
