import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { z } from "zod";

const shape = z.strictObject({
  to: z.string().min(1),
  from: z.string().min(1),
  follow: z.array(z.string().min(1)).min(1),
  since: z.iso.date().optional(),
  siteUrl: z.url().default("http://localhost:3000"),
  smtp: z.url({ protocol: /^smtps?$/ }).optional(),
  folder: z.string().optional(),
  state: z.string().default("digest-state.json"),
});

/** What one reader is sent, and how. */
export interface Settings {
  /** Mail address of the reader. */
  to: string;
  /** Mail address that the digest comes from. */
  from: string;
  /** Slugs of the entities that the reader follows. */
  follow: string[];
  /** The first day whose events are of interest, ISO 8601; null = all, and those that nothing dates. */
  since: Date | null;
  /** Address of the archive's site, without a slash at the end. */
  siteUrl: string;
  /** Where mails go: an SMTP server `smtp://user:password@host:587`, or a folder of .eml files. */
  transport: { smtp: string } | { folder: string };
  /** Path of the file that remembers what was sent. */
  state: string;
}

/** Reads a settings file; paths in it are relative to it. Throws an `Error` that names what cannot be read, one a line. */
export async function readSettings(path: string): Promise<Settings> {
  const parsed = shape.safeParse(JSON.parse(await readFile(path, "utf8")));
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path: keys, message }) => `${keys.join(".")}: ${message}`);
    throw new Error([`${path} cannot be used.`, ...lines].join("\n"));
  }
  const { smtp, folder, state, since, siteUrl, ...rest } = parsed.data;
  const toPath = (relative: string) => resolve(dirname(path), relative);
  return {
    ...rest,
    since: since === undefined ? null : new Date(since),
    siteUrl: siteUrl.replace(/\/$/, ""),
    transport: smtp === undefined ? { folder: toPath(folder ?? "digests") } : { smtp },
    state: toPath(state),
  };
}
