import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

// Writes docs/: the models as prisma-markdown drew them when the client was generated, and the reference by TypeDoc. With
// --check only compares what is there.

const execute = promisify(execFile);
const packageFolder = join(import.meta.dirname, "..");
const docs = join(packageFolder, "docs");

async function writeDocs(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cp(join(packageFolder, "generated/models.md"), join(folder, "models.md"));
  const typedoc = join(packageFolder, "node_modules/typedoc/bin/typedoc");
  await execute(process.execPath, [typedoc, "--out", join(folder, "reference")], { cwd: packageFolder });
}

async function readFolder(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const texts = paths.map(async (path) => [path.slice(folder.length), await readFile(path, "utf8")] as const);
  return new Map(await Promise.all(texts));
}

async function findDifferences(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "annals-docs-"));
  try {
    await writeDocs(folder);
    const [wanted, found] = await Promise.all([readFolder(folder), readFolder(docs)]);
    const names = new Set([...wanted.keys(), ...found.keys()]);
    return [...names].filter((name) => wanted.get(name) !== found.get(name));
  } finally {
    await rm(folder, { recursive: true });
  }
}

if (process.argv.includes("--check")) {
  const names = await findDifferences();
  if (names.length > 0) {
    process.stderr.write(
      `docs is not what the code makes: ${names.join(", ")}. Run \`pnpm --filter @annals/schema run docs\` and commit.\n`,
    );
    process.exitCode = 1;
  }
} else {
  await rm(docs, { recursive: true, force: true });
  await writeDocs(docs);
}
