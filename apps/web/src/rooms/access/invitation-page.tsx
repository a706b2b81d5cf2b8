import { base } from '../../api/base.js';
import { execute } from '../../api/execute.js';
import { AcceptInvitation } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Notice } from '../../ui/notice.js';
import { useLinkToken } from './link-token.js';
import { NewPasswordForm } from './new-password-form.js';
import { Outside } from './outside.js';

/** From the mail of an invitation: a password, and in. */
export function InvitationPage() {
  const token = useLinkToken();
  const save = async (password: string) => {
    await execute(AcceptInvitation, { input: { token, password } });
    location.assign(base);
  };
  return (
    <Outside title={m.access_invitation()}>
      {token ? (
        <>
          <p className="mb-6">{m.access_invitation_lead()}</p>
          <NewPasswordForm action={m.access_begin()} save={save} />
        </>
      ) : (
        <Notice tone="caution" title={m.access_link_incomplete()}>
          <p>{m.access_link_incomplete_help()}</p>
        </Notice>
      )}
    </Outside>
  );
}
