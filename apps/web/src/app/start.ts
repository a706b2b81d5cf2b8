import { queryClient, read } from '../api/queries.js';
import { Start, type StartQuery } from '../generated/operations.js';

/** Who is here: the server has put its answer into the page; where it could not, it is asked now. */
export function takeStart(): void {
  const place = document.getElementById('start');
  const brought = JSON.parse(place?.textContent || 'null') as StartQuery | null;
  place?.remove();
  const start = read(Start, {});
  if (brought) queryClient.setQueryData(start.queryKey, brought);
  else void queryClient.prefetchQuery(start);
}
