import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import * as v from 'valibot';
import { read } from '../../api/queries.js';
import { ReadCertificate } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import type { bind } from '../../ui/bind.js';
import { monthText } from '../../ui/dates.js';
import { TextField } from '../../ui/text-field.js';

export const needed = (message: () => string) => v.pipe(v.string(), v.trim(), v.nonEmpty(message));
/** For a form's schema. */
export const certificate = {
  supportFrom: needed(m.case_new_month_needed),
  supportUntil: needed(m.case_new_month_needed),
  periodText: needed(m.case_new_period_needed),
};

type Bound = ReturnType<typeof bind>;

/** Support period and interval as a certificate (受給者証) says them, and the months that come of it. */
export function CertificateFields(fields: { from: Bound; until: Bound; period: Bound }) {
  const { from, until, period } = fields;
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={m.case_new_from()} help={m.sheets_month_help()} required {...from} />
        <TextField label={m.case_new_until()} help={m.sheets_month_help()} required {...until} />
      </div>
      <TextField label={m.case_period()} help={m.case_new_period_help()} required {...period} />
      <Counted supportFrom={from.value} supportUntil={until.value} periodText={period.value} />
    </>
  );
}

interface CountedProps {
  supportFrom: string;
  supportUntil: string;
  periodText: string;
}

/** Which months come of it, as soon as it can be read; what is wrong is said when it is saved. */
export function Counted(props: CountedProps) {
  const input = useDeferredValue(props);
  const counted = useQuery({
    ...read(ReadCertificate, { input }),
    enabled: Object.values(input).every((text) => text.trim() !== ''),
    retry: false,
  }).data?.readCertificate;
  return (
    <div aria-live="polite">
      {counted && (
        <p className="rounded-8 bg-solid-gray-50 p-4">
          <strong>{m.case_new_months({ count: counted.dueMonths.length })}</strong>
          <br />
          {counted.dueMonths.map(monthText).join('、')}
        </p>
      )}
    </div>
  );
}
