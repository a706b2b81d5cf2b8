import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useAct, useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { AddClosedDay, ClosedDays, RemoveClosedDay } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind } from '../../ui/bind.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { dayText } from '../../ui/dates.js';
import { Section } from '../../ui/page.js';
import { SettingsForm } from '../../ui/settings-form.js';
import { EmptyState, FailureState, Loaded } from '../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import { TextField } from '../../ui/text-field.js';

/** 閉庁日: days of the ward on which nothing is counted or sent. */
export function ClosedDaysPart() {
  const { today } = useMe();
  const found = useRead(ClosedDays, { fromOn: today });
  const remove = useAct(RemoveClosedDay);
  return (
    <>
      <Section title={m.settings_closed()}>
        <p>{m.settings_closed_help()}</p>
        {remove.error && <FailureState error={remove.error} />}
        <Loaded of={found}>
          {({ closedDays }) =>
            closedDays.length === 0 ? (
              <EmptyState title={m.settings_closed_none()} />
            ) : (
              <Table
                caption={m.settings_closed()}
                hideCaption
                head={
                  <tr>
                    <HeadCell>{m.settings_closed_day()}</HeadCell>
                    <HeadCell>{m.settings_closed_name()}</HeadCell>
                    <HeadCell>{m.settings_rung_remove()}</HeadCell>
                  </tr>
                }
              >
                {closedDays.map(({ onDay, name }) => (
                  <Row key={onDay}>
                    <RowHead>{dayText(onDay)}</RowHead>
                    <Cell>{name}</Cell>
                    <Cell>
                      <Button
                        look="text"
                        size="small"
                        aria-label={m.settings_closed_remove({ day: dayText(onDay) })}
                        onPress={() => remove.mutate({ onDay })}
                      >
                        {m.settings_rung_remove()}
                      </Button>
                    </Cell>
                  </Row>
                ))}
              </Table>
            )
          }
        </Loaded>
      </Section>
      <AddForm />
    </>
  );
}

function AddForm() {
  const act = useAct(AddClosedDay);
  const [round, setRound] = useState(0);
  const form = useForm({ defaultValues: { onDay: '', name: '' } });
  return (
    <Section title={m.settings_closed_add()}>
      <SettingsForm
        form={form}
        save={async ({ onDay, name }) => {
          if (!onDay) return form.setError('onDay', { message: m.settings_closed_day_needed() });
          await act.mutateAsync({ input: { onDay, name } });
          setRound(round + 1);
        }}
      >
        <DateField label={m.settings_closed_day()} required {...bind(form, 'onDay')} />
        <TextField
          label={m.settings_closed_name()}
          required
          width="max-w-96"
          {...bind(form, 'name')}
        />
      </SettingsForm>
    </Section>
  );
}
