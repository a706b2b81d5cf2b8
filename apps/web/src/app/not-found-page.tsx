import { m } from '../generated/words/messages.js';
import { LinkButton } from '../ui/button.js';
import { Page } from '../ui/page.js';

export function NotFoundPage() {
  return (
    <Page title={m.not_found()} lead={<p>{m.not_found_help()}</p>}>
      <LinkButton to="/">{m.not_found_home()}</LinkButton>
    </Page>
  );
}
