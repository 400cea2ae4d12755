-- How far two words are from each other is told by the extension fuzzystrmatch. It comes with PostgreSQL, and whoever may create
-- tables in a database of his own may add it; where not, the error says what to ask for.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'search needs the extension fuzzystrmatch, which this user may not add. Ask an administrator of the database to run: CREATE EXTENSION fuzzystrmatch; then migrate again.';
  WHEN undefined_file OR feature_not_supported THEN
    RAISE EXCEPTION 'search needs the extension fuzzystrmatch, which this server does not have. Install the additional modules (contrib) of PostgreSQL, then migrate again.';
END $$;

