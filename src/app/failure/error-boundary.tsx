import { Component, type ReactNode } from 'react';
import { lazyModule } from '@/ui/shared/lazy';

const crashed = lazyModule(() => import('./crashed'));

interface Props {
  readonly children: ReactNode;
}
interface State {
  readonly error: Error | undefined;
  /** What is told then. */
  readonly Crashed?: typeof import('./crashed')['Crashed'];
  readonly isLost?: boolean;
}

/** Where drawing the page fails, what happened and the plan stand in its place. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(): void {
    crashed.fetch().then(
      ({ Crashed }) => this.setState({ Crashed }),
      () => this.setState({ isLost: true }),
    );
  }

  override render(): ReactNode {
    const { error, Crashed, isLost } = this.state;
    if (error === undefined) return this.props.children;
    // Where that can't be fetched either, the guard of the page's start has words of its own.
    if (isLost) throw error;
    return Crashed === undefined ? null : <Crashed error={error} />;
  }
}
