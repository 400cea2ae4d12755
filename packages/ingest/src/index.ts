/** Public entry of @annals/ingest: what other packages may use. */

export { extractDocument } from "./extract/extract-document.ts";
export { parseDocument } from "./formats/parse-document.ts";
export { type IngestReport, ingest } from "./ingest.ts";
export { readInputs } from "./read/read-inputs.ts";
export { resolveArchive } from "./resolve/resolve-archive.ts";
export { hashArchive } from "./store/archive-store.ts";
