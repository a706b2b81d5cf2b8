import { DefaultNamingStrategy } from 'typeorm';

const snake = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** Tables and columns in snake_case; constraints get names a person can read in an error. */
export class SnakeNaming extends DefaultNamingStrategy {
  override tableName = (className: string, given?: string) => given ?? snake(className);
  override columnName = (property: string, given: string | undefined, prefixes: string[]) =>
    snake([...prefixes, given ?? property].join('_'));
  override joinColumnName = (relation: string, referenced: string) =>
    snake(`${relation}_${referenced}`);
  override primaryKeyName = (table: unknown) => `${this.plain(table)}_pkey`;
  override uniqueConstraintName = (table: unknown, columns: string[]) =>
    this.join(table, columns, 'key');
  override foreignKeyName = (table: unknown, columns: string[]) =>
    this.join(table, columns, 'fkey');
  override indexName = (table: unknown, columns: string[]) => this.join(table, columns, 'idx');

  private join(table: unknown, columns: string[], ending: string): string {
    return `${this.plain(table)}_${columns.join('_')}_${ending}`.slice(-63);
  }

  private plain(table: unknown): string {
    return (
      this.getTableName(table as string)
        .split('.')
        .pop() ?? ''
    );
  }
}
