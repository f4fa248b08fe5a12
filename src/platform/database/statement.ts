import { type PoolClient, Query, type QueryResult, type QueryResultRow } from 'pg';

/** A statement that each connection keeps prepared under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** A statement over arrays, one for each of its columns, and one row for them: those of many callers travel as one statement. */
export interface GroupedRow {
  readonly sql: string;
  readonly row: readonly unknown[];
  /** Whether rows of other statements may refer to this one, so that it has to be there before them. */
  readonly isReferredTo?: boolean;
}

const names = new Map<string, string>();

/** A statement named by its text, so that a connection that has run it before only binds and executes; `text` is a constant. */
export function statementOf(text: string, params: readonly unknown[]): Statement {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = `s${names.size}`));
  return { name, text, values: [...params] };
}

/** Those of the same statement together: first what others may refer to, then in the order of their first rows. */
export function bySql<Row extends GroupedRow>(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const others = groups.get(row.sql);
    if (others) others.push(row);
    else groups.set(row.sql, [row]);
  }
  return [...groups.values()].sort(([a], [b]) => Number(b?.isReferredTo ?? false) - Number(a?.isReferredTo ?? false));
}

/** One statement over all the rows, which are of the same one: none is no statement. */
export function statementOver(rows: readonly GroupedRow[]): Statement {
  const { sql = '', row = [] } = rows[0] ?? {};
  return statementOf(
    sql,
    row.map((_, column) => rows.map((each) => each.row[column] ?? null)),
  );
}

/** Runs it; `pg`'s own way to the same copies its configuration by property descriptors and makes two promises of each. */
export function runStatement<Row extends QueryResultRow>(
  client: PoolClient,
  { name, text, values }: Statement,
): Promise<QueryResult<Row>> {
  return new Promise((resolve, reject) => {
    const query = new Query<Row>(text, values);
    Object.assign(query, {
      name,
      callback: (error: Error | null, result: QueryResult<Row>) => {
        if (error) reject(error);
        else resolve(result);
      },
    });
    client.query(query);
  });
}
