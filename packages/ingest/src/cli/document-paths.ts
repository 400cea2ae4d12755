import { isCompanion } from "../read/find-files.ts";
import type { Context } from "./context.ts";
import { toOneLine } from "./output.ts";

/**
 * The absolute paths of the documents that a command was given. Files that only tell of a document, which a shell's
 * `saved/*` names too, are left out, each with a notice.
 */
export function toDocumentPaths(given: readonly string[], { config, output }: Context): string[] {
  for (const path of given.filter(isCompanion))
    output.note(toOneLine(`skipped: ${path} tells of the document beside it, and is none`));
  return given.filter((path) => !isCompanion(path)).map(config.toPath);
}
