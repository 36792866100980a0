import type { ReactNode } from 'react';
import type { AllMessages } from '@/i18n';
import { byGravity, type Imported, type ImportedPlan, openParts } from '@/import';
import { useAllMessages } from '@/store';
import { Fold } from '@/ui/shared/controls';
import { CheckIcon } from '@/ui/shared/look';

/** More stay folded, the gravest first. */
const MOST_NOTES = 6;

/** What was recognised and taken; beside it what was not, what is not known and what is assumed. */
export function Told({
  imported,
  plan,
}: {
  readonly imported: Imported;
  readonly plan: ImportedPlan;
}) {
  const messages = useAllMessages();
  const { importDialog: words, importWords } = messages;
  const taken = takenLines(imported, plan, messages);
  const unknown = openParts(imported).map(importWords.unknown);
  const notes = [
    ...(unknown.length > 0 ? [words.unknown(unknown.join(', '))] : []),
    ...byGravity(imported.warnings).map(importWords.warning),
    ...plan.assumed.map(importWords.assumed),
  ];
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <section>
        <Head>{words.taken}</Head>
        <ul className="grid gap-1.5 text-13">
          {taken.map((line) => (
            <li key={line.what} className="flex gap-2">
              <CheckIcon className="mt-0.5 size-4 shrink-0 text-ok" />
              <span className="min-w-0">
                <strong className="font-semibold">{line.what}</strong>
                {line.detail !== '' && (
                  <span className="block text-12 text-muted">{line.detail}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
        <p className="mt-2 text-12 text-muted">
          {imported.formats.map((name) => importWords.format(name)).join(' · ')}
        </p>
      </section>
      <section>
        <Head>{words.notTaken}</Head>
        <ul className="grid gap-1.5 text-12 text-muted">
          {imported.refusals.map((refusal) => (
            <li key={refusal} className="text-bad">
              {importWords.refusal(refusal)}
            </li>
          ))}
          {notes.slice(0, MOST_NOTES).map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        {notes.length > MOST_NOTES && (
          <Fold title={words.moreNotes(notes.length - MOST_NOTES)} className="mt-1.5">
            <ul className="grid gap-1.5 text-12 text-muted">
              {notes.slice(MOST_NOTES).map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </Fold>
        )}
      </section>
    </div>
  );
}

export function Head({ children }: { readonly children: ReactNode }) {
  return <h3 className="mb-1.5 text-12 font-semibold text-muted">{children}</h3>;
}

interface Line {
  readonly what: string;
  readonly detail: string;
}

const MOST_NAMED = 4;

function takenLines(
  imported: Imported,
  { subnets, groups }: ImportedPlan,
  { importDialog: words }: AllMessages,
): readonly Line[] {
  const lines: Line[] = [];
  const few = (names: readonly string[]) =>
    names.length > MOST_NAMED ? `${names.slice(0, MOST_NAMED).join(', ')}…` : names.join(', ');
  if (subnets.length > 0)
    lines.push({
      what: words.subnets(subnets.length),
      detail: few(subnets.map(({ range }) => range)),
    });
  if (groups.length > 0) {
    const ofNodes = groups.filter(({ kind }) => kind !== 'fargate');
    const sum = (some: typeof groups) => some.reduce((all, { nodes }) => all + Number(nodes), 0);
    const uncounted = ofNodes.filter(({ nodes }) => nodes === '').length;
    const detail = few(
      ofNodes.map(({ nodes, instanceType }) =>
        [nodes, instanceType || words.typeUnknown].filter(Boolean).join(' '),
      ),
    );
    if (ofNodes.length > 0)
      lines.push({ what: words.nodes(sum(ofNodes), ofNodes.length, uncounted), detail });
    const fargate = sum(groups) - sum(ofNodes);
    if (fargate > 0) lines.push({ what: words.fargatePods(fargate), detail: '' });
  }
  if (imported.podsTotal !== undefined && imported.podsTotal > 0)
    lines.push({ what: words.pods(imported.podsTotal), detail: '' });
  const settings = Object.entries(imported.settings).flatMap(([name, value]) => {
    if (value !== null && typeof value !== 'string') return [];
    return [`${name} ${value ?? words.unset}`];
  });
  if (settings.length > 0)
    lines.push({ what: words.settings(settings.length), detail: settings.join(', ') });
  return lines;
}
