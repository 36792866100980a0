import { useState } from 'react';
import { instanceTypeCount, limitsProvenance } from '@/limits';
import { planner, useAllMessages, usePlanner } from '@/store';
import type { PlannerState } from '@/store/document';
import { TextButton } from '@/ui/shared/controls';
import { withModule } from '@/ui/shared/lazy';
import { pageTools } from './keys';
import { session } from './session';

/** Which version this is, where the limits come from, what stays in the browser, and how to erase it. */
export function Footer() {
  const { footer, shell } = useAllMessages();
  const { repository, version, date } = limitsProvenance;
  return (
    <div className="mx-auto max-w-[90rem] px-3 pb-20 text-12 text-muted sm:px-4 wide:pb-6 min-[85rem]:px-5">
      <p>
        {shell.title} {APP_VERSION} ·{' '}
        {footer.limits(instanceTypeCount(), repository, version ?? '', date)} · {footer.private}{' '}
        {footer.independent}
      </p>
      <div className="flex flex-wrap gap-x-4" data-print="no">
        <Keys />
        <Erase />
      </div>
    </div>
  );
}

/** On touch screens there are none to press. */
function Keys() {
  const { footer } = useAllMessages();
  return (
    <p className="pointer-coarse:hidden">
      <TextButton
        className="text-12"
        aria-haspopup="dialog"
        onClick={() => void withModule(pageTools, 'panel', ({ openKeys }) => openKeys())}
      >
        {footer.keys}
      </TextButton>
    </p>
  );
}

const KEPT = ['text', 'language', 'theme', 'letterKeys'] as const;

function Erase() {
  const { footer } = useAllMessages();
  // What is edited or chosen after erasing is kept again, so the word holds until then.
  const [erasedAt, setErasedAt] = useState<PlannerState>();
  const isErased = usePlanner(
    (state) => erasedAt !== undefined && KEPT.every((part) => state[part] === erasedAt[part]),
  );
  return (
    <p className="flex flex-wrap items-center gap-x-3">
      <TextButton
        className="text-12"
        onClick={() => {
          if (!window.confirm(footer.askErase)) return;
          session.eraseStorage();
          setErasedAt(planner.getState());
        }}
      >
        {footer.erase}
      </TextButton>
      <span role="status">{isErased && footer.erased}</span>
    </p>
  );
}
