import type postgres from 'postgres';

/** How columns come out of the driver where its own choice loses something. */
export interface ColumnTypes {
  safeInteger: number;
  localDate: string;
}

/** The driver wants a type with an index. */
type Columns = { [Name in keyof ColumnTypes]: ColumnTypes[Name] };

/** A pool of connections. */
export type Sql = postgres.Sql<Columns>;

/** One open transaction. */
export type Transaction = postgres.TransactionSql<Columns>;

/** What a query needs: the pool, or the transaction it belongs to. */
export type Queries = postgres.ISql<Columns>;

/** A value that `sql.json` takes. The driver's own type refuses readonly and optional members. */
export type Json = postgres.JSONValue;

/** Marks a plain value as JSON for the driver; the contract's types are plain data. */
export const asJson = (value: object): Json => value as Json;
