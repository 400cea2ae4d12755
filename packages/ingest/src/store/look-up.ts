/**
 * A query for the rows that have one of the texts `$1` in a column: a look-up over its index for each of them. Of `= ANY($1)`, and of
 * any join that may be turned round, PostgreSQL reads a whole table or index as soon as there are many, so that a batch would cost more in a
 * larger archive. `OFFSET 0` keeps it from that.
 * @param select what is told of the rows
 */
export function toLookUp(select: string, table: string, column: string): string {
  return `SELECT ${select} FROM (SELECT DISTINCT unnest($1::text[]) AS sought) given
    CROSS JOIN LATERAL (SELECT * FROM "${table}" WHERE "${column}" = sought OFFSET 0) found`;
}
