import { valibotResolver } from '@hookform/resolvers/valibot';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import * as v from 'valibot';
import { useAct, useRead, useWhole } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import {
  ChangeOffice,
  CloseOffice,
  Corporations,
  HandOverChoices,
  type OfficeKind,
  RegisterCorporation,
  RegisterOffice,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind } from '../../ui/bind.js';
import { Checks } from '../../ui/choice.js';
import { DateField } from '../../ui/date-field.js';
import { dayText } from '../../ui/dates.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Notice } from '../../ui/notice.js';
import { Select } from '../../ui/select.js';
import { failureWords } from '../../ui/states.js';
import { TextField } from '../../ui/text-field.js';
import type { OnOffice } from './office-of-page.js';
import { kindsText } from './words.js';

/** Chosen where the corporation is not in the list. */
const NEW = 'new';

const schema = v.pipe(
  v.object({
    name: v.pipe(v.string(), v.trim(), v.nonEmpty(m.staff_office_needed)),
    kana: v.string(),
    number: v.string(),
    kinds: v.pipe(v.array(v.custom<OfficeKind>(() => true)), v.minLength(1, m.office_kinds_needed)),
    district: v.string(),
    corporationId: v.pipe(v.string(), v.nonEmpty(m.office_corporation_needed)),
    corporationName: v.string(),
    openedOn: v.string(),
  }),
  v.forward(
    v.partialCheck(
      [['corporationId'], ['corporationName']],
      ({ corporationId, corporationName }) => corporationId !== NEW || !!corporationName.trim(),
      m.office_corporation_name_needed,
    ),
    ['corporationName'],
  ),
);
type Values = v.InferOutput<typeof schema>;

const empty: Values = {
  name: '',
  kana: '',
  number: '',
  kinds: ['specific'],
  district: '',
  corporationId: '',
  corporationName: '',
  openedOn: '',
};

/** A form of an office whose corporation may have to be registered first. */
function useOfficeForm(defaultValues: Values) {
  const corporation = useAct(RegisterCorporation);
  const resolver = valibotResolver(schema);
  const form = useForm({ resolver, defaultValues, shouldFocusError: false });
  /** As the server takes it; nothing where the corporation was refused, which its field says. */
  const inputOf = async ({ corporationName, ...values }: Values) => {
    if (values.corporationId === NEW) {
      try {
        const made = await corporation.mutateAsync({ input: { name: corporationName } });
        values.corporationId = made.registerCorporation.id;
        // It stays registered, whatever becomes of the rest.
        form.setValue('corporationId', values.corporationId);
      } catch (error) {
        form.setError('corporationName', { message: failureWords(error) });
        return undefined;
      }
    }
    return { ...values, number: values.number || null, openedOn: values.openedOn || null };
  };
  return { form, inputOf, isPending: corporation.isPending };
}

/** 事業所を登録する, then to its page, where its people are added. */
export function RegisterOfficeDialog({ onClose }: { onClose: () => void }) {
  const go = useNavigate();
  const act = useAct(RegisterOffice);
  const { form, inputOf, isPending } = useOfficeForm(empty);
  return (
    <FormDialog
      title={m.office_register()}
      lead={<p>{m.office_register_lead()}</p>}
      form={form}
      save={async (values) => {
        const input = await inputOf(values);
        if (!input) return;
        const { registerOffice } = await act.mutateAsync({ input });
        void go(`/directory/${registerOffice.id}`);
      }}
      submit={m.office_register_save()}
      isPending={isPending || act.isPending}
      onClose={onClose}
    >
      <OfficeFields form={form} />
    </FormDialog>
  );
}

export function ChangeOfficeDialog({ of, onClose, onDone }: OnOffice) {
  const act = useAct(ChangeOffice);
  const { form, inputOf, isPending } = useOfficeForm({
    ...of,
    number: of.number ?? '',
    openedOn: of.openedOn ?? '',
    corporationId: of.corporation.id,
    corporationName: '',
    kinds: [...of.kinds],
  });
  return (
    <FormDialog
      title={m.office_change()}
      form={form}
      save={async (values) => {
        const input = await inputOf(values);
        if (!input) return;
        await act.mutateAsync({ input: { officeId: of.id, ...input } });
        onDone(m.programme_saved());
      }}
      submit={m.programme_save()}
      isPending={isPending || act.isPending}
      onClose={onClose}
    >
      <OfficeFields form={form} />
    </FormDialog>
  );
}

const kinds: OfficeKind[] = ['specific', 'child', 'general', 'coreCentre'];

function OfficeFields({ form }: { form: UseFormReturn<Values> }) {
  const { today } = useMe();
  const corporations = useWhole(Corporations, {}).data?.corporations.items ?? [];
  return (
    <>
      <TextField label={m.office_name()} required {...bind(form, 'name')} />
      <TextField label={m.office_kana()} {...bind(form, 'kana')} />
      <Checks
        label={m.office_kinds()}
        required
        options={kinds.map((value) => ({ value, label: kindsText([value]) }))}
        {...bind(form, 'kinds')}
      />
      <TextField
        label={m.office_number()}
        help={m.office_number_help()}
        inputMode="numeric"
        {...bind(form, 'number')}
      />
      <Select
        label={m.office_corporation()}
        required
        options={[
          { value: '', label: m.ui_choose() },
          ...corporations.map(({ id, name }) => ({ value: id, label: name })),
          { value: NEW, label: m.office_corporation_new() },
        ]}
        {...bind(form, 'corporationId')}
      />
      {form.watch('corporationId') === NEW && (
        <TextField
          label={m.office_corporation_name()}
          required
          {...bind(form, 'corporationName')}
        />
      )}
      <TextField label={m.office_district()} {...bind(form, 'district')} />
      <DateField label={m.office_opened()} today={today} {...bind(form, 'openedOn')} />
    </>
  );
}

/** 事業所を終了する: what it wrote stays; its cases are handed over before. */
export function CloseOfficeDialog({ of, onClose, onDone }: OnOffice) {
  const { today } = useMe();
  const act = useAct(CloseOffice);
  const filter = { officeId: of.id, ended: false };
  const open = useRead(HandOverChoices, { filter, take: 1, skip: 0 }).data?.supportCases.totalItems;
  const form = useForm({
    resolver: valibotResolver(
      v.object({ lastDay: v.pipe(v.string(), v.nonEmpty(m.staff_day_needed)) }),
    ),
    defaultValues: { lastDay: today },
    shouldFocusError: false,
  });
  return (
    <FormDialog
      title={m.office_close_title({ office: of.name })}
      lead={<p>{m.office_close_lead()}</p>}
      form={form}
      save={async ({ lastDay }) => {
        await act.mutateAsync({ input: { officeId: of.id, lastDay } });
        onDone(m.office_closing({ day: dayText(lastDay) }));
      }}
      submit={m.office_close()}
      isPending={act.isPending}
      onClose={onClose}
    >
      {open !== undefined && open > 0 && (
        <Notice title={m.office_close_cases({ count: open })}>
          <Link to="/hand-over" className="link inline-flex min-h-11 items-center">
            {m.staff_to_hand_over()}
          </Link>
        </Notice>
      )}
      <DateField label={m.office_last_day()} required today={today} {...bind(form, 'lastDay')} />
    </FormDialog>
  );
}
