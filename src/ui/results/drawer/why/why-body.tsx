import type { ReactNode } from 'react';
import type { PlanAnswer } from '@/engine';
import { useAllMessages, useNumberFormat } from '@/store';
import { RuleLine, RuleSources } from './rule-list';
import { rulesOf, type WhySum } from './why-row';
import { amountText } from './why-sum';

export interface WhyBodyProps {
  readonly sum: WhySum;
  /** Said between the sum and the sources. */
  readonly note?: ReactNode;
}

/** A sum, row by row, each with its rules, and where these were read. */
export function WhyBody({ sum, note }: WhyBodyProps) {
  const format = useNumberFormat();
  const messages = useAllMessages();
  return (
    <>
      <dl>
        {sum.rows.map((row) => (
          <div key={row.label} className="flex gap-4 border-b border-line py-2">
            <dt className="min-w-0 flex-1">
              {row.label}
              {row.rules.map((rule) => (
                <RuleLine key={rule} rule={rule} />
              ))}
            </dt>
            <dd className="text-14">{amountText(row, format, messages)}</dd>
          </div>
        ))}
        <div className="flex gap-4 pt-2 text-14 font-bold">
          <dt className="flex-1">{sum.total.label}</dt>
          <dd>{amountText(sum.total, format, messages)}</dd>
        </div>
      </dl>
      {note}
      <RuleSources rules={rulesOf(sum.rows)} />
    </>
  );
}

/** A short table of subnets and what each has left. */
export function LeftPerSubnet({ subnets }: Pick<PlanAnswer, 'subnets'>) {
  const format = useNumberFormat();
  const { why } = useAllMessages().proof;
  if (subnets.length < 2) return null;
  return (
    <div className="mt-3">
      <p className="text-12 font-medium text-muted">{why.perSubnet}</p>
      <dl className="mt-1 grid grid-cols-[repeat(auto-fill,minmax(7.5rem,1fr))] gap-x-5">
        {subnets.map(({ label, free }) => (
          <div key={label} className="flex justify-between gap-2 py-0.5">
            <dt className="truncate" title={label}>
              {label}
            </dt>
            <dd>{format.count(free)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
