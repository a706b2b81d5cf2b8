/** Uses of one statement before it is worth keeping. */
const WORTH_KEEPING = 3;
/** Statements kept on each connection, and texts counted; a kept plan costs PostgreSQL memory. */
const MOST_KEPT = 50;
const MOST_COUNTED = 1000;

/** Names for statements that come again, so that PostgreSQL reads and plans each once per connection. */
export class StatementNames {
  private readonly uses = new Map<string, number>();
  private readonly names = new Map<string, string>();

  /** The name to send the statement under; undefined while it is rare. */
  of(sql: string): string | undefined {
    const name = this.names.get(sql);
    if (name || this.names.size === MOST_KEPT) return name;
    const uses = (this.uses.get(sql) ?? 0) + 1;
    if (uses < WORTH_KEEPING) {
      if (this.uses.size < MOST_COUNTED || this.uses.has(sql)) this.uses.set(sql, uses);
      return undefined;
    }
    this.uses.delete(sql);
    this.names.set(sql, `read_${this.names.size + 1}`);
    return this.names.get(sql);
  }
}
