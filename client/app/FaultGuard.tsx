import { Component, type ReactNode } from 'react';
import { Notice } from '../screens/Notice.tsx';

interface FaultGuardState {
  readonly fault: Error | null;
}

/**
 * Instead of a white page when a part of the app fails, or cannot be fetched because the server has
 * a newer one. What was typed is on this device and the server already.
 */
export class FaultGuard extends Component<{ readonly children: ReactNode }, FaultGuardState> {
  override state: FaultGuardState = { fault: null };

  static getDerivedStateFromError(fault: unknown): FaultGuardState {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return (
      <Notice
        title="This page stopped working"
        detail={fault.message}
        actions={[
          { label: 'Reload', run: () => location.reload() },
          { label: 'Go to the start', run: () => location.assign('/') },
        ]}
      >
        Your work is kept on this device. Reloading goes on from there.
      </Notice>
    );
  }
}
