import "./ingest.mutation.ts";
