import { RULES, type RuleNumber } from '@/engine';
import { useAllMessages } from '@/store';

/** `R12 Each attached ENI holds one address for itself.` */
export function RuleLine({ rule }: { readonly rule: RuleNumber }) {
  const { rules } = useAllMessages().proof;
  return (
    <span className="block text-12 text-muted">
      <span className="font-mono">{rule}</span> {rules[rule]}
    </span>
  );
}

/** Where the rules were read. */
export function RuleSources({ rules }: { readonly rules: readonly RuleNumber[] }) {
  const { why } = useAllMessages().proof;
  if (rules.length === 0) return null;
  return (
    <div className="mt-3 border-t border-line pt-2.5">
      <p className="text-12 font-medium text-muted">{why.sources}</p>
      <ul className="mt-0.5">
        {rules.map((rule) => (
          <li key={rule} className="flex gap-1.5 text-12 text-muted">
            <span className="min-w-7 py-[3px] font-mono pointer-coarse:py-2.5">{rule}</span>
            <a
              href={RULES[rule].url}
              target="_blank"
              rel="noreferrer"
              className="inline-block py-[3px] text-accent underline underline-offset-2 hover:text-accent-strong pointer-coarse:py-2.5"
            >
              {RULES[rule].source}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
