import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { m } from '../generated/words/messages.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';

/** In the place of a page that broke, until another address. */
export function Unbroken({ children }: { children: ReactNode }) {
  return <Boundary at={useLocation().pathname}>{children}</Boundary>;
}

class Boundary extends Component<{ at: string; children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError = () => ({ isBroken: true });

  override componentDidUpdate({ at }: { at: string }) {
    if (this.state.isBroken && at !== this.props.at) this.setState({ isBroken: false });
  }

  override render() {
    return this.state.isBroken ? <BrokenPage /> : this.props.children;
  }
}

/** A mistake of ours, or a file of the app that could not be fetched. */
function BrokenPage() {
  return (
    <main className="mx-auto max-w-xl p-8">
      <Notice tone="trouble" title={m.broken()} live>
        <p>{m.broken_help()}</p>
        <Button look="outlined" size="small" onPress={() => location.reload()}>
          {m.broken_again()}
        </Button>
      </Notice>
    </main>
  );
}
