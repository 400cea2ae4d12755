/** Public entry of @annals/ingest: what other packages may use. */
export { type IngestReport, ingest } from "./ingest.ts";
export { readInputs } from "./read/read-inputs.ts";
