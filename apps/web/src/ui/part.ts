/** A piece of a list, as lists are asked for. */
export interface Part {
  take: number;
  skip: number;
}

/** The piece that the address asks for: `?page=`, from 1. */
export function partOf(search: URLSearchParams, take = 50): Part {
  const page = Math.max(Math.trunc(Number(search.get('page'))) || 1, 1);
  return { take, skip: (page - 1) * take };
}
