import type { Failure } from "../formats/result.ts";
import { isCompanion, toSidecarPath } from "./find-files.ts";
import { type Capture, parseSidecar } from "./sidecar.ts";

/** Files that tell of their neighbours inside of an archive: `page.meta.json` of `page.html`. */
export interface MemberSidecars {
  add(name: string, text: string): void;
  /** What the neighbour of a member tells, and what could not be read of it. */
  find(name: string): { capture: Capture | null; warnings: Failure[] };
}

/** More of them are not remembered, so that memory does not grow with the archive. */
const MOST = 100_000;

/** No sidecars yet. */
export function createMemberSidecars(archive: string): MemberSidecars {
  const texts = new Map<string, string>();
  return {
    add(name, text) {
      if (texts.size < MOST) texts.set(name, text);
    },
    find(name) {
      const path = toSidecarPath(name);
      const text = texts.get(path);
      if (text === undefined) return { capture: null, warnings: [] };
      texts.delete(path);
      const parsed = parseSidecar(`${archive}!${path}`, text);
      return parsed.ok
        ? { capture: parsed.value, warnings: [] }
        : { capture: null, warnings: [parsed.error] };
    },
  };
}

/** Whether a member of an archive is a file that tells of its neighbour. */
export function isSidecar(name: string): boolean {
  return name.endsWith(".meta.json");
}

/** No sidecar is longer. */
export const MAX_SIDECAR_BYTES = 65_536;

/** Members that are no documents, as in folders: hidden ones, answers to a document, and what macOS puts beside each. */
export function isHidden(name: string): boolean {
  if (isCompanion(name) && !isSidecar(name)) return true;
  return name
    .split("/")
    .some((part) => part === "__MACOSX" || (part.startsWith(".") && !/^\.{1,2}$/.test(part)));
}
