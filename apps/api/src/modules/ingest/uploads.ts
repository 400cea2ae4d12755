import type { DocumentReader } from "@annals/ingest";

/** What is uploaded, read by the same threads as long as the server runs: starting one takes longer than a page. */
export interface Uploads {
  /** Reads a few pages by itself, and many on threads, which end when there is nothing to read for a minute. */
  getReader(): Promise<DocumentReader>;
  close(): Promise<void>;
}

/** Makes the reader when something is uploaded first: what reads is large, and a server that only answers does without it. */
export function openUploads(): Uploads {
  let reader: Promise<DocumentReader> | null = null;
  return {
    getReader: () => {
      reader ??= import("@annals/ingest").then(({ createReader }) => createReader());
      return reader;
    },
    close: async () => {
      await (await reader)?.close();
    },
  };
}
