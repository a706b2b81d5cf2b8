import { m } from '../../generated/words/messages.js';
import { Outside } from './outside.js';
import { SignInForm } from './sign-in-form.js';

export function SignInPage({ onSignedIn }: { onSignedIn: () => void }) {
  return (
    <Outside title={m.access_sign_in()}>
      <SignInForm onSignedIn={onSignedIn} />
    </Outside>
  );
}
