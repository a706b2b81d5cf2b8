import { valibotResolver } from '@hookform/resolvers/valibot';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useAct } from '../../../api/queries.js';
import { useMe } from '../../../app/me.js';
import { type Activity, PlanVisit, type VisitMethod } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { bind } from '../../../ui/bind.js';
import { Checks, Radios } from '../../../ui/choice.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { personName, personNames } from '../../../ui/people.js';
import { TextField } from '../../../ui/text-field.js';
import { isOfCorporation, type MemberOfPlan } from './members.js';
import { activityOptions, methodOptions, partName } from './words.js';

interface PlanVisitDialogProps {
  target: { id: string; name: string; corporationId?: string };
  members: readonly MemberOfPlan[];
  activities: readonly Activity[];
  suggested: readonly string[];
  /** How the suggestion came about. */
  words: string;
  onClose: () => void;
  onDone: (message: string, visitId: string) => void;
}

interface Values {
  personIds: string[];
  activities: Activity[];
  method: VisitMethod;
  place: string;
}

/** Who visits, and what for. The suggestion is filled in and freely changed. */
export function PlanVisitDialog(props: PlanVisitDialogProps) {
  const { target, members, activities, suggested, words, onClose, onDone } = props;
  const { today } = useMe();
  const act = useAct(PlanVisit);
  const [id] = useState(() => crypto.randomUUID());
  const here = members.filter(({ leftAt, person }) => leftAt === null && person !== null);
  const [kin, free] = [true, false].map((isKin) =>
    here.filter((one) => isOfCorporation(one, target.corporationId, today) === isKin),
  ) as [MemberOfPlan[], MemberOfPlan[]];
  const schema = v.looseObject({
    personIds: v.pipe(v.array(v.string()), v.minLength(1, m.plan_people_needed)),
    activities: v.pipe(v.array(v.string()), v.minLength(1, m.plan_activities_needed)),
  });
  const form = useForm<Values>({
    resolver: valibotResolver(schema) as never,
    defaultValues: {
      personIds: suggested.filter((one) => free.some(({ personId }) => personId === one)),
      activities: [...activities],
      method: 'onSite',
      place: '',
    },
    shouldFocusError: false,
  });
  return (
    <FormDialog
      title={m.plan_visit_title({ office: target.name })}
      lead={<p>{words || m.plan_visit_lead()}</p>}
      form={form}
      save={async (values) => {
        await act.mutateAsync({ input: { id, targetId: target.id, ...values } });
        onDone(m.plan_visit_done({ office: target.name }), id);
      }}
      submit={m.plan_visit_save()}
      isPending={act.isPending}
      onClose={onClose}
    >
      <Checks
        label={m.plan_people()}
        help={m.plan_people_help()}
        required
        options={free.map(({ personId, part, person, districts }) => ({
          value: personId,
          label: m.plan_person({
            name: person ? personName(person) : '',
            part: [partName(part), districts.join('・')].filter(Boolean).join('・'),
          }),
        }))}
        {...bind(form, 'personIds')}
      />
      {kin.length > 0 && (
        <p className="rounded-8 bg-solid-gray-50 p-4 text-sm">
          {m.plan_same_corporation({ names: personNames(kin.map(({ person }) => person)) })}
        </p>
      )}
      <Checks
        label={m.plan_activities()}
        required
        options={activityOptions().filter(({ value }) => activities.includes(value))}
        {...bind(form, 'activities')}
      />
      <Radios
        label={m.plan_method()}
        required
        name="method"
        options={methodOptions()}
        {...bind(form, 'method')}
      />
      <TextField label={m.plan_place()} help={m.plan_place_help()} {...bind(form, 'place')} />
    </FormDialog>
  );
}
