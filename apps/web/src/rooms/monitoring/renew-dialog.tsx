import { addMonths, formatEraShort, month as readMonth } from '@furikaeri/calendar';
import { valibotResolver } from '@hookform/resolvers/valibot';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useAct } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { RenewCase } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind } from '../../ui/bind.js';
import { DateField } from '../../ui/date-field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { type OnCase, recountWords } from './case-of-page.js';
import { CertificateFields, certificate } from './certificate-fields.js';

const schema = v.object({ ...certificate, decidedOn: v.string() });

/** 更新: the next support period as its certificate says; a year with the same interval to begin with. */
export function RenewDialog({ of, onClose, onDone }: OnCase) {
  const { today } = useMe();
  const act = useAct(RenewCase);
  const from = addMonths(readMonth(of.supportUntil), 1);
  const every = of.phases.filter(({ supersededAt }) => !supersededAt).at(-1)?.intervalMonths;
  const form = useForm({
    resolver: valibotResolver(schema),
    defaultValues: {
      supportFrom: formatEraShort(from),
      supportUntil: formatEraShort(addMonths(from, 11)),
      // In the words of the certificate, whatever the language of the screen.
      periodText: every === undefined ? '' : every === 1 ? '毎月ごと' : `${every}月ごと`,
      decidedOn: '',
    },
    shouldFocusError: false,
  });
  return (
    <FormDialog
      title={m.case_renew_title({ code: of.code })}
      lead={<p>{m.case_renew_lead()}</p>}
      form={form}
      save={async ({ decidedOn, ...values }) => {
        const { renewCase } = await act.mutateAsync({
          input: { caseId: of.id, ...values, decidedOn: decidedOn || null },
        });
        onDone(`${m.case_renewed()} ${recountWords(renewCase)}`);
      }}
      submit={m.case_renew()}
      isPending={act.isPending}
      onClose={onClose}
    >
      <CertificateFields
        from={bind(form, 'supportFrom')}
        until={bind(form, 'supportUntil')}
        period={bind(form, 'periodText')}
      />
      <DateField label={m.case_decided_on()} today={today} {...bind(form, 'decidedOn')} />
    </FormDialog>
  );
}
