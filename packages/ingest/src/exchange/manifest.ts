import { z } from "zod";

/** The first word of a manifest, by which an exported archive is known. */
export const FORMAT = "annals-archive";
/** The version of the layout that this program writes, and the only one that it reads. */
export const LAYOUT = 1;

/** What stands in `manifest.json` of an exported archive. */
export const manifest = z.object({
  format: z.literal(FORMAT),
  layout: z.literal(LAYOUT),
  /** The archive's hash (`annals hash`), 64 hex digits. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The versions of the rules that derived it. */
  rules: z.string(),
  /** How many documents and decisions it has. */
  documents: z.int().nonnegative(),
  decisions: z.int().nonnegative(),
  /** Its parts in their order. */
  files: z.array(
    z.object({
      /** From the archive's folder: `documents/00001.jsonl`. */
      path: z.string(),
      /** Lines of JSON. */
      rows: z.int().positive(),
      bytes: z.int().positive(),
      sha256: z.string(),
    }),
  ),
});

/** What stands in `manifest.json` of an exported archive. */
export type Manifest = z.infer<typeof manifest>;
