import { newId } from '../../api/new-id.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/select.js';
import { TextField } from '../../ui/text-field.js';
import type { NotePoint } from './note-draft.js';

export type Perspectives = readonly { code: string; label: string }[];

interface PointRowsProps {
  label: string;
  points: readonly NotePoint[];
  onChange: (points: NotePoint[]) => void;
  onBlur: () => void;
  perspectives: Perspectives;
  more: string;
  required?: boolean;
}

/** Sentences one by one, each with its perspective if one likes. */
export function PointRows(props: PointRowsProps) {
  const { label, points, onChange, onBlur, perspectives, more, required = false } = props;
  const set = (id: string, change: Partial<NotePoint>) =>
    onChange(points.map((point) => (point.id === id ? { ...point, ...change } : point)));
  return (
    <div className="space-y-4">
      {points.map((point, at) => (
        <div key={point.id} className="grid gap-3 md:grid-cols-[1fr_16rem]">
          <TextField
            label={m.visits_point({ label, number: at + 1 })}
            required={required && at === 0}
            rows={2}
            value={point.words}
            onChange={(words) => set(point.id, { words })}
            onBlur={onBlur}
          />
          <Select
            label={m.visits_perspective()}
            value={point.perspective ?? ''}
            onChange={(code) => set(point.id, { perspective: code || null })}
            options={[
              { value: '', label: m.ui_none() },
              ...perspectives.map(({ code, label: text }) => ({ value: code, label: text })),
            ]}
          />
        </div>
      ))}
      <Button
        look="outlined"
        size="small"
        onPress={() => onChange([...points, { id: newId(), perspective: null, words: '' }])}
      >
        {more}
      </Button>
    </div>
  );
}
