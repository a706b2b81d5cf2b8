import { type FormEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/text-field.js';
import { withChange } from '../../ui/with-change.js';

/** One word to find by; it stands in the address. */
export function Finder({ label }: { label: string }) {
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState(search.get('text') ?? '');
  const find = (event: FormEvent) => {
    event.preventDefault();
    setSearch(withChange(search, 'text', typed.trim()));
  };
  return (
    <form role="search" onSubmit={find} className="flex flex-wrap items-end gap-4">
      <div className="w-full max-w-96">
        <TextField label={label} plain type="search" value={typed} onChange={setTyped} />
      </div>
      <Button type="submit" look="outlined">
        {m.ui_find()}
      </Button>
    </form>
  );
}
