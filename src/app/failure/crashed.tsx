// What is left of the page when drawing it failed: what happened, and the plan.
import { BLANK_QUERY } from '@/plan/link/blank-link';
import { allMessagesIn, planner } from '@/store';
import { linkablePlan, markInUse, pageAddress, planLink } from '@/ui/shared/browser';
import { Button, buttonClasses } from '@/ui/shared/controls';
import { CARD } from '@/ui/shared/look';

export function Crashed({ error }: { readonly error: Error }) {
  const { answer, text, language } = planner.getState();
  const words = allMessagesIn(language).crashed;
  const plan = linkablePlan(answer);
  const link = plan === undefined ? window.location.href : planLink(plan, markInUse());
  return (
    <main className="mx-auto max-w-2xl p-4 pt-16">
      <section className={`${CARD} p-6`} role="alert">
        <h1 className="text-22 font-bold">{words.title}</h1>
        <p className="mt-1 text-muted">{words.text}</p>
        <p className="mt-3 font-mono text-12 break-all">{link}</p>
        <div className="mt-4 flex flex-wrap gap-2">
          <Button look="primary" onClick={() => reloadAt(link)}>
            {words.reload}
          </Button>
          <a className={buttonClasses('plain')} href={`${pageAddress()}?${BLANK_QUERY}`}>
            {words.startBlank}
          </a>
        </div>
        <Detail title={words.detail} text={error.message} />
        <Detail title={words.planText} text={JSON.stringify(text, null, 2)} />
      </section>
    </main>
  );
}

/** Following a link that differs behind # alone does not load the page anew. */
function reloadAt(link: string): void {
  try {
    window.history.replaceState(window.history.state, '', link);
  } catch {
    // A page opened from disk: its address is that of the plan as it was opened.
  }
  window.location.reload();
}

function Detail({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <details className="mt-3">
      <summary className="min-h-6 text-13 font-medium text-accent">{title}</summary>
      <pre className="mt-1 max-h-64 overflow-auto rounded-md bg-sunken p-3 text-12">{text}</pre>
    </details>
  );
}
