import { type PoolClient, Query, type QueryResult, type QueryResultRow } from 'pg';

/** A statement that each connection keeps prepared under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
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
