import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ManifestError, readManifest } from "./read-manifest.ts";

/** The manifest that the build of the site writes. */
export const siteManifest = fileURLToPath(
  new URL("../../../web/src/graphql/generated/operations.json", import.meta.url),
);

/** The operations that clients may ask for by their id alone. */
export interface OperationStore {
  /** The text of an operation; null if none has this id. */
  find(id: string): string | null;
}

const getChangedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * Opens the manifests at these paths. One that is written anew while the server runs, as by a build of the site, is read
 * again when an unknown id is asked for, once a second at most. Throws a `ManifestError` if one cannot be used, or has no
 * file although it `mustExist`.
 */
export function openOperations(paths: readonly string[], mustExist = false): OperationStore {
  let operations = new Map<string, string>();
  let seen = "";
  let lookedAt = 0;

  const toStamp = () => paths.map(getChangedAt).join(" ");

  function read(): void {
    seen = toStamp();
    const found = paths.map((path) => ({ path, manifest: readManifest(path) }));
    const missing = found.find(({ manifest }) => manifest === null);
    if (mustExist && missing !== undefined) throw new ManifestError(`${missing.path}: no such file.`);
    operations = new Map(found.flatMap(({ manifest }) => [...(manifest ?? [])]));
  }

  function readAgain(): void {
    if (performance.now() - lookedAt < 1000) return;
    lookedAt = performance.now();
    if (toStamp() !== seen) read();
  }

  read();
  return {
    find(id) {
      const known = operations.get(id);
      if (known !== undefined) return known;
      readAgain();
      return operations.get(id) ?? null;
    },
  };
}
