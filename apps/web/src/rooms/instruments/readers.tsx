import { roleName } from '../../app/roles.js';
import type { SheetQuery } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { instantText } from '../../ui/dates.js';
import { readerWords } from './words.js';

type SheetOfPage = SheetQuery['sheet'];
type Readers = SheetOfPage['whoCanRead'][number]['readers'];

/** 佐藤 杏奈（書いたご本人）、… */
export const readersText = (readers: Readers): string =>
  readers.map((one) => m.sheets_reader({ name: one.name, as: readerWords[one.as]() })).join('、');

/** この内容を見られる人: beside what is sensitive. */
export function WhoCanRead({ sheet }: { sheet: SheetOfPage }) {
  const now = sheet.whoCanRead.find(({ now: isNow }) => isNow);
  if (!now) return null;
  return (
    <p className="no-print rounded-8 border-1 border-solid-gray-420 px-4 py-3">
      <strong className="block text-sm">{m.sheets_who_can_read()}</strong>
      {readersText(now.readers)}
    </p>
  );
}

/** Who is not of the office and did read. */
export function WhoDidRead({ sheet }: { sheet: SheetOfPage }) {
  if (sheet.whoDidRead.length === 0) return <p>{m.sheets_read_by_nobody()}</p>;
  return (
    <ul className="list-disc pl-6">
      {sheet.whoDidRead.map(({ personId, name, roles, at }) => (
        <li key={`${personId} ${at}`}>
          {m.sheets_read_by({
            name,
            roles: roles.map(roleName).join('・'),
            at: instantText(at),
          })}
        </li>
      ))}
    </ul>
  );
}
