import { Component, type ReactNode } from 'react';
import { useLaterModule } from '@/ui/shared/later-module';
import { crashed } from './later';

interface Props {
  readonly children: ReactNode;
}
interface State {
  readonly error: Error | undefined;
}

/** Where drawing the page fails, what happened and the plan stand in its place. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === undefined ? this.props.children : <WhatIsLeft error={error} />;
  }
}

/** Where that can't be fetched either, the guard of the page's start has words of its own. */
function WhatIsLeft({ error }: { readonly error: Error }) {
  const { module, hasFailed } = useLaterModule(crashed);
  if (hasFailed) throw error;
  return module === undefined ? null : <module.Crashed error={error} />;
}
