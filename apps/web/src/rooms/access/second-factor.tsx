import { valibotResolver } from '@hookform/resolvers/valibot';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useAct } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { ConfirmTotp, StartTotp, type StartTotpMutation } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind, summaryOf, tellForm } from '../../ui/bind.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Section } from '../../ui/page.js';
import { FailureState } from '../../ui/states.js';
import { TextField } from '../../ui/text-field.js';
import { RenewCodesDialog, TurnOffDialog } from './factor-dialogs.js';
import { Form } from './sign-in-form.js';

/** Below it, new recovery codes are advised. */
const FEW_CODES = 3;
type Asked = 'renew' | 'turnOff';

/** 二段階認証: a secret for the telephone, its first code, and the recovery codes, shown once. */
export function SecondFactor() {
  const { me } = useMe();
  const start = useAct(StartTotp);
  const [asked, ask] = useState<Asked>();
  const [made, setMade] = useState<{ title: string; codes: readonly string[] }>();
  const [isOff, setOff] = useState(false);
  const close = () => ask(undefined);
  const show = (title: string) => (codes: readonly string[]) => {
    close();
    setMade({ title, codes });
  };
  return (
    <Section title={m.factor()}>
      {isOff && <Notice tone="done" title={m.factor_turned_off()} live />}
      {made ? (
        <Notice tone="done" title={made.title} live>
          <p>{m.factor_codes_help()}</p>
          <ul className="font-mono text-lg whitespace-nowrap sm:columns-2">
            {made.codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
        </Notice>
      ) : me.secondFactor === 'on' ? (
        <SetUp codesLeft={me.recoveryCodesLeft} ask={ask} />
      ) : start.data ? (
        <Offer offer={start.data.startTotp} onDone={show(m.factor_done())} />
      ) : (
        <>
          <p>{me.secondFactor === 'needed' ? m.factor_needed() : m.factor_off()}</p>
          <Button look="outlined" isPending={start.isPending} onPress={() => start.mutate({})}>
            {m.factor_start()}
          </Button>
        </>
      )}
      {start.error && <FailureState error={start.error} />}
      {asked === 'renew' && <RenewCodesDialog onClose={close} onDone={show(m.factor_renewed())} />}
      {asked === 'turnOff' && (
        <TurnOffDialog
          onClose={close}
          onDone={() => {
            close();
            setOff(true);
          }}
        />
      )}
    </Section>
  );
}

function SetUp({ codesLeft, ask }: { codesLeft: number; ask: (asked: Asked) => void }) {
  return (
    <>
      <p>{m.factor_on({ count: codesLeft })}</p>
      {codesLeft < FEW_CODES && <p>{m.factor_few()}</p>}
      <div className="flex flex-wrap gap-4">
        <Button look="outlined" onPress={() => ask('renew')}>
          {m.factor_renew()}
        </Button>
        <Button look="text" onPress={() => ask('turnOff')}>
          {m.factor_turn_off()}
        </Button>
      </div>
    </>
  );
}

interface OfferProps {
  offer: StartTotpMutation['startTotp'];
  onDone: (codes: readonly string[]) => void;
}

function Offer({ offer, onDone }: OfferProps) {
  const act = useAct(ConfirmTotp);
  const form = useForm({
    resolver: valibotResolver(
      v.object({ code: v.pipe(v.string(), v.trim(), v.nonEmpty(m.access_code_needed)) }),
    ),
    defaultValues: { code: '' },
    shouldFocusError: false,
  });
  const save = form.handleSubmit(async ({ code }) => {
    try {
      const { confirmTotp } = await act.mutateAsync({ input: { code: code.normalize('NFKC') } });
      onDone(confirmTotp.codes);
    } catch (error) {
      tellForm(form, error);
    }
  });
  return (
    <div className="flex flex-wrap gap-8">
      <img
        alt={m.factor_qr()}
        className="size-56 border-1 border-solid-gray-420"
        src={`data:image/svg+xml,${encodeURIComponent(offer.qrSvg)}`}
      />
      <div className="max-w-lg grow">
        <p>{m.factor_scan()}</p>
        <p className="mb-4">
          {m.factor_secret()} <code className="font-mono font-bold">{offer.secret}</code>
        </p>
        <Form onSubmit={save} summary={summaryOf(form)}>
          <TextField
            label={m.access_code()}
            required
            width="max-w-60"
            autoComplete="one-time-code"
            inputMode="numeric"
            {...bind(form, 'code')}
          />
          <Button type="submit" isPending={act.isPending}>
            {m.factor_confirm()}
          </Button>
        </Form>
      </div>
    </div>
  );
}
