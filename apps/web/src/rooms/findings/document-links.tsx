import { base } from '../../api/base.js';
import { m } from '../../generated/words/messages.js';

interface DocumentLinkProps {
  of: { id: string; title: string; bytes: number | null };
}

/** A document: its file, or that it is handed out on paper. */
export function DocumentLink({ of: { id, title, bytes } }: DocumentLinkProps) {
  return bytes === null ? (
    <span>
      {title}（{m.meeting_document_paper()}）
    </span>
  ) : (
    <a
      className="link inline-flex min-h-11 items-center"
      href={`${base}meeting-documents/${id}.pdf`}
    >
      {title}（PDF {sizeText(bytes)}）
    </a>
  );
}

const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
