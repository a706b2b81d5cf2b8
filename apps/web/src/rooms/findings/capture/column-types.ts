import type { CaptureQuery, StatementKind } from '../../../generated/operations.js';
import type { Outbox, View } from './outbox.js';

export interface ColumnProps {
  meeting: CaptureQuery['meeting'];
  topicId: string;
  kind: StatementKind;
  outbox: Outbox;
  view: View;
  /** The id of the list of roles. */
  roles: string;
}

export type Move = 'up' | 'down' | 'other';

/** Opinions of earlier rounds that a new one may take up. */
export type Earlier = readonly { value: string; label: string }[];
