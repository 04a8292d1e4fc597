import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  /** Shown instead when the pane itself breaks. */
  fallback: (restart: () => void) => ReactNode;
  children: ReactNode;
}

/** Keeps a bug in a screen from leaving an empty pane. React has this for classes only. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    const restart = (): void => this.setState({ broken: false });
    return this.state.broken ? this.props.fallback(restart) : this.props.children;
  }
}
