import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { execute } from '../../api/execute.js';
import { newId } from '../../api/new-id.js';
import { type DisabilityKind, DrawCase, type DrawCaseQuery } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { ErrorText } from '../../ui/field.js';
import { Select } from '../../ui/select.js';
import { EmptyState, FailureState } from '../../ui/states.js';
import { kindOptions } from '../monitoring/words.js';

export type Drawn = NonNullable<DrawCaseQuery['drawCase']>;

/** So many months between visits, or more; empty: any. */
type Every = '' | '3' | '6' | '12';

interface CaseDrawProps {
  officeId: string;
  /** Out of one kind of cases, instead of all. */
  byKind: boolean;
  drawn: Drawn | undefined;
  onDrawn: (drawn: Drawn | undefined) => void;
  error?: string;
}

/** A case by chance out of the reader's own: drawn as often as one likes; the office takes it, or not. */
export function CaseDraw({ officeId, byKind, drawn, onDrawn, error }: CaseDrawProps) {
  const [kind, setKind] = useState<DisabilityKind | ''>('');
  const [every, setEvery] = useState<Every>('');
  const draw = useMutation({
    mutationFn: () =>
      execute(DrawCase, {
        input: {
          officeId,
          seed: newId(),
          disabilityKind: (byKind && kind) || null,
          everyMonths: byKind && every ? Number(every) : null,
        },
      }),
    onSuccess: ({ drawCase }) => onDrawn(drawCase ?? undefined),
  });
  const forget = () => {
    // What was drawn out of others is not what is asked for now.
    draw.reset();
    onDrawn(undefined);
  };
  return (
    <div className="space-y-4">
      {byKind && (
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            label={m.case_new_kind()}
            options={[{ value: '', label: m.draw_any_kind() }, ...kindOptions()]}
            value={kind}
            onChange={(value) => {
              setKind(value);
              forget();
            }}
          />
          <Select
            label={m.case_period()}
            options={[
              { value: '', label: m.draw_any_interval() },
              ...(['3', '6', '12'] as const).map((months) => ({
                value: months,
                label: m.draw_every({ months }),
              })),
            ]}
            value={every}
            onChange={(value) => {
              setEvery(value);
              forget();
            }}
          />
        </div>
      )}
      <div aria-live="polite" className="space-y-4">
        {drawn && (
          <p className="rounded-8 bg-solid-gray-50 p-4">
            <strong className="text-xl">{drawn.code}</strong>
            <span className="ml-4">{m.draw_out_of({ count: drawn.outOf })}</span>
          </p>
        )}
        {draw.data?.drawCase === null && (
          <EmptyState title={m.draw_none()}>{m.draw_none_help()}</EmptyState>
        )}
      </div>
      {draw.error && <FailureState error={draw.error} />}
      <Button look="outlined" size="small" isPending={draw.isPending} onPress={() => draw.mutate()}>
        {drawn ? m.draw_another() : m.draw_act()}
      </Button>
      {error !== undefined && <ErrorText id="drawn-error">{error}</ErrorText>}
    </div>
  );
}
