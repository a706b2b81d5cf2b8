import { take, type Told } from '../api/brought.js';
import { queryClient, read } from '../api/queries.js';
import { Start, type StartQuery } from '../generated/operations.js';

/**
 * Who is here, and what the page shows first: the server has put its answers into the page. Where it
 * could not, it is asked now, and null returned.
 */
export function takeStart(): StartQuery | null {
  const brought = told<StartQuery>('start');
  take(told<Told[]>('first') ?? []);
  const start = read(Start, {});
  if (brought) queryClient.setQueryData(start.queryKey, brought);
  else void queryClient.prefetchQuery(start);
  return brought;
}

/** What an element of data holds; it goes, as it is a person's. */
function told<Value>(id: string): Value | null {
  const place = document.getElementById(id);
  const value = JSON.parse(place?.textContent || 'null') as Value | null;
  place?.remove();
  return value;
}
