/** What a check of one chain found. */
export interface ChainReport {
  chain: string;
  entries: number;
  /** Places where the stored hash is not the counted one, or where the numbering breaks. */
  brokenAt: number[];
}

interface Row {
  chain: string;
  entries: string;
  broken: string[] | null;
}

/**
 * Recounts every hash in the database, set-based. A head ahead of the last entry shows as a break too
 * (entries were cut off the end), and so does one behind it (entries were added past the program).
 */
export async function verifyChains(query: (sql: string) => Promise<Row[]>): Promise<ChainReport[]> {
  const rows = await query(`
    with linked as (
      select e.*, lag(hash) over w as before, lag(seq, 1, 0::bigint) over w as seq_before
      from audit_entry e window w as (partition by chain order by seq)
    ), checked as (
      select chain, seq from linked
      where seq <> seq_before + 1
         or hash <> audit_hash(before, chain, seq, municipality_id, at, actor, person_id, action,
                               object_kind, object_id, office_id, detail)
      union all
      select h.chain, h.seq from audit_head h
      where not exists (select from audit_entry e where e.chain = h.chain and e.seq = h.seq and e.hash = h.hash)
      union all
      select e.chain, max(e.seq) from audit_entry e left join audit_head h on h.chain = e.chain
      group by e.chain, h.seq having max(e.seq) > coalesce(h.seq, 0)
    )
    select h.chain, (select count(*) from audit_entry e where e.chain = h.chain) as entries,
           (select array_agg(distinct c.seq order by c.seq) from checked c where c.chain = h.chain) as broken
    from (select chain from audit_head union select chain from audit_entry) h order by h.chain`);
  return rows.map((row) => ({
    chain: row.chain,
    entries: Number(row.entries),
    brokenAt: (row.broken ?? []).map(Number),
  }));
}
