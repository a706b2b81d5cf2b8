import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useAct, useRead } from '../../api/queries.js';
import {
  ChangeMonitoringSetting,
  DesksToKeep,
  type DesksToKeepQuery,
  type DisabilityKind,
  SaveDesk,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind } from '../../ui/bind.js';
import { Button } from '../../ui/button.js';
import { Checks } from '../../ui/choice.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Section } from '../../ui/page.js';
import { SettingsForm, wholeNumber } from '../../ui/settings-form.js';
import { Loaded } from '../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import { TextField } from '../../ui/text-field.js';
import { kindOptions, kindWords } from './words.js';

type Desk = DesksToKeepQuery['desks'][number];

/** 提出先 of monitoring, and how long a record may be late and is kept. */
export function DesksPart() {
  const found = useRead(DesksToKeep, {});
  const [edited, setEdited] = useState<Desk | 'new'>();
  return (
    <Loaded of={found}>
      {({ desks, monitoringSetting }) => (
        <>
          <Section
            title={m.settings_desks()}
            action={
              <Button look="outlined" size="small" onPress={() => setEdited('new')}>
                {m.settings_desk_add()}
              </Button>
            }
          >
            <p>{m.settings_desks_help()}</p>
            <Table
              caption={m.settings_desks()}
              hideCaption
              head={
                <tr>
                  <HeadCell>{m.settings_desk_name()}</HeadCell>
                  <HeadCell>{m.settings_desk_kinds()}</HeadCell>
                  <HeadCell>{m.settings_desk_change()}</HeadCell>
                </tr>
              }
            >
              {desks.map((desk) => (
                <Row key={desk.id}>
                  <RowHead>{desk.name}</RowHead>
                  <Cell>{desk.disabilityKinds.map((kind) => kindWords[kind]()).join('、')}</Cell>
                  <Cell>
                    <Button
                      look="text"
                      size="small"
                      aria-label={m.settings_desk_change_of({ name: desk.name })}
                      onPress={() => setEdited(desk)}
                    >
                      {m.settings_desk_change()}
                    </Button>
                  </Cell>
                </Row>
              ))}
            </Table>
          </Section>
          {edited && (
            <DeskDialog
              desk={edited === 'new' ? undefined : edited}
              onClose={() => setEdited(undefined)}
            />
          )}
          <Terms setting={monitoringSetting} />
        </>
      )}
    </Loaded>
  );
}

function DeskDialog({ desk, onClose }: { desk?: Desk; onClose: () => void }) {
  const act = useAct(SaveDesk);
  const form = useForm({
    defaultValues: {
      name: desk?.name ?? '',
      disabilityKinds: desk?.disabilityKinds ?? ([] as DisabilityKind[]),
    },
  });
  return (
    <FormDialog
      title={desk ? m.settings_desk_change_of({ name: desk.name }) : m.settings_desk_add()}
      form={form}
      submit={m.settings_save()}
      isPending={act.isPending}
      onClose={onClose}
      save={async (values) => {
        const known = desk && { id: desk.id, position: desk.position };
        await act.mutateAsync({ input: { ...known, ...values } });
        onClose();
      }}
    >
      <TextField label={m.settings_desk_name()} required {...bind(form, 'name')} />
      <Checks
        label={m.settings_desk_kinds()}
        help={m.settings_desk_kinds_help()}
        options={kindOptions()}
        {...bind(form, 'disabilityKinds')}
      />
    </FormDialog>
  );
}

function Terms({ setting }: { setting: DesksToKeepQuery['monitoringSetting'] }) {
  const act = useAct(ChangeMonitoringSetting);
  const form = useForm({
    defaultValues: {
      recordGraceDays: String(setting.recordGraceDays),
      retentionYears: String(setting.retentionYears),
    },
  });
  return (
    <Section title={m.settings_terms()}>
      <SettingsForm
        form={form}
        save={({ recordGraceDays, retentionYears }) =>
          act.mutateAsync({
            input: {
              recordGraceDays: wholeNumber(recordGraceDays),
              retentionYears: wholeNumber(retentionYears),
            },
          })
        }
      >
        <TextField
          label={m.settings_grace()}
          help={m.settings_grace_help()}
          required
          width="max-w-32"
          inputMode="numeric"
          {...bind(form, 'recordGraceDays')}
        />
        <TextField
          label={m.settings_retention()}
          required
          width="max-w-32"
          inputMode="numeric"
          {...bind(form, 'retentionYears')}
        />
      </SettingsForm>
    </Section>
  );
}
