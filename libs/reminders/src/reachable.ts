/**
 * SQL: whether a letter can reach a person on a day, over `person p` and `mail_preference m` (left
 * joined): an address that was not refused, mail wanted, no pause. `day` is a parameter like `$2`.
 */
export const reachable = (day: string): string =>
  `(coalesce(p.email, '') <> '' and coalesce(m.by_mail, true)
    and (m.paused_until is null or m.paused_until < ${day}::date)
    and m.failed_address is distinct from p.email)`;
