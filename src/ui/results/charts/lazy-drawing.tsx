import { Component, type ReactNode, Suspense } from 'react';
import { useAllMessages } from '@/store/use-planner';

/** A drawing that comes in its own chunk; until then, and if it never comes, its place stays. */
export function LazyDrawing({
  className,
  children,
}: {
  /** Gives the place its height. */
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { loading, failed } = useAllMessages().charts;
  const note = (text: string) => (
    <p className={`grid place-items-center text-12 text-muted ${className ?? ''}`}>{text}</p>
  );
  return (
    <DrawingBoundary fallback={note(failed)}>
      <Suspense fallback={note(loading)}>{children}</Suspense>
    </DrawingBoundary>
  );
}

interface BoundaryProps {
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** A chunk that can't be loaded takes only its drawing away. */
class DrawingBoundary extends Component<BoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
