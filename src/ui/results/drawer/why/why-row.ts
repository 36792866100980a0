// The rows of a sum behind a figure, each with the rules that gave it.
import type { LedgerTerm, RuleNumber } from '@/engine';
import type { AllMessages } from '@/i18n';

export interface WhyRow {
  readonly label: string;
  /** Signed: what the row adds to the sum. */
  readonly amount: number;
  /** Of what is not sure: from `amount` up to this. */
  readonly upTo?: number | undefined;
  readonly rules: readonly RuleNumber[];
}

export interface WhySum {
  readonly rows: readonly WhyRow[];
  readonly total: WhyRow;
}

/** Addresses of subnets, less what is reserved and what others use. */
export function rangeRows(
  label: string,
  size: number,
  reserved: number,
  others: number,
  messages: AllMessages,
  told: Pick<WhyRow, 'label' | 'rules'>,
): WhyRow[] {
  const words = messages.proof.why;
  const rows: WhyRow[] = [
    { label, amount: size, rules: [] },
    { label: words.reserved, amount: -reserved, rules: ['R1'] },
  ];
  if (others > 0) rows.push({ ...told, amount: -others });
  return rows;
}

export function ledgerRows(ledger: readonly LedgerTerm[], messages: AllMessages): WhyRow[] {
  return ledger
    .filter(({ addresses }) => addresses !== 0)
    .map(({ term, addresses, rules }) => ({
      label: messages.proof.terms[term],
      amount: addresses,
      rules: inOrder(rules),
    }));
}

/** Rows, and what they add up to. */
export function sumOf(rows: readonly WhyRow[], label: string): WhySum {
  const amount = rows.reduce((sum, row) => sum + row.amount, 0);
  return { rows, total: { label, amount, rules: [] } };
}

/** Every rule that the rows name, in the order of their numbers. */
export function rulesOf(rows: readonly WhyRow[]): readonly RuleNumber[] {
  return inOrder(new Set(rows.flatMap((row) => row.rules)));
}

function inOrder(rules: Iterable<RuleNumber>): readonly RuleNumber[] {
  return [...rules].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
}
