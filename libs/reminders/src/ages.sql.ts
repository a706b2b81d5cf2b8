/** The buckets of `domain/digest.ts`, counted by PostgreSQL: `since` a column, `today` a parameter. */
export const ages = (since: string, today: string): string =>
  `json_build_object(
     'underWeek', count(*) filter (where ${today}::date - ${since} <= 7),
     'underMonth', count(*) filter (where ${today}::date - ${since} between 8 and 30),
     'longer', count(*) filter (where ${today}::date - ${since} > 30))`;
