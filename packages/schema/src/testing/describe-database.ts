import { withSession } from "../with-session.ts";

// Each statement gives one line of text an object, from PostgreSQL's own catalogue, of the schema `public`.
const questions = [
  `SELECT format('column %s.%s %s%s default %s generated %s collation %s', c.relname, a.attname,
            format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
            coalesce(pg_get_expr(d.adbin, d.adrelid), '-'), a.attgenerated::text, coalesce(l.collname, '-'))
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
     LEFT JOIN pg_collation l ON l.oid = a.attcollation
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0
      AND NOT a.attisdropped AND c.relname <> '_prisma_migrations'`,
  `SELECT 'index ' || pg_get_indexdef(i.indexrelid)
     FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'`,
  `SELECT format('constraint %s.%s %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'`,
  `SELECT format('enum %s %s', t.typname, string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder))
     FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
    WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.typname`,
  `SELECT format('view %s %s', viewname, definition) FROM pg_views WHERE schemaname = 'public'`,
  `SELECT format('function %s', pg_get_functiondef(oid)) FROM pg_proc p
    WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
      AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = p.oid AND deptype = 'e')`,
  `SELECT format('trigger %s', pg_get_triggerdef(t.oid)) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE NOT tgisinternal AND c.relnamespace = 'public'::regnamespace`,
  `SELECT format('sequence %s', sequencename) FROM pg_sequences WHERE schemaname = 'public'`,
];

/**
 * Describes what a database is made of, a line an object, sorted: columns with type, default and collation, indexes,
 * constraints, enums, views, functions, triggers, sequences. The order in which columns were added does not count, nor
 * does the record of migrations. Two databases with the same lines behave alike.
 */
export async function describeDatabase(connectionString: string): Promise<string[]> {
  return withSession(connectionString, async (session) => {
    const lines: string[] = [];
    for (const text of questions) {
      const { rows } = await session.query<[string]>({ text, rowMode: "array" });
      lines.push(...rows.map(([line]) => line));
    }
    return lines.sort();
  });
}
