/** Public entry of @annals/ingest: what other packages may use. */
export {
  type DecisionFailure,
  type DecisionOutcome,
  type DecisionRequest,
  decide,
  parseRequest,
} from "./decide.ts";
export { type IngestOutcome, type IngestReport, ingest } from "./ingest.ts";
export { readBytes } from "./read/read-bytes.ts";
export { readInputs } from "./read/read-inputs.ts";
export { toCapture } from "./read/sidecar.ts";
export { createReader, type DocumentReader } from "./threads/document-reader.ts";
