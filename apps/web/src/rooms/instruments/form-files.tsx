import { base } from '../../api/base.js';
import type { FormQuery } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';

export type FormOfPage = FormQuery['instrument'];

/** A version as paper and as files that come back. */
export function FormFiles({ versionId }: { versionId: string }) {
  const of = `${base}instruments/versions/${versionId}/`;
  const files = [
    { href: `${of}blank.pdf`, label: m.forms_blank() },
    { href: `${of}form.xlsx`, label: m.forms_export_xlsx() },
    { href: `${of}form.yaml`, label: m.forms_export_yaml() },
  ];
  return (
    <p className="flex flex-wrap gap-x-6">
      {files.map(({ href, label }) => (
        <a key={href} className="link inline-flex min-h-11 items-center" href={href}>
          {label}
        </a>
      ))}
    </p>
  );
}
