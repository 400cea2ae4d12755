import { copyFile, readFile, rename, rm, writeFile } from "node:fs/promises";

// `npm pack` and `npm publish` leave `publishConfig.exports` and the LICENSE of the root out, which pnpm takes. For them
// `prepack` puts both in place (`published`), and `postpack` takes them away again (`kept`). It runs in the package's folder.

const KEPT = "node_modules/.package.json";

async function restore() {
  await rename(KEPT, "package.json");
  await rm("LICENSE");
}

async function publish() {
  // What an interrupted run left.
  await restore().catch(() => undefined);
  const text = await readFile("package.json", "utf8");
  const { publishConfig, ...manifest } = JSON.parse(text);
  const { exports, ...settings } = publishConfig;
  const published = { ...manifest, exports, publishConfig: settings };
  await writeFile(KEPT, text);
  await copyFile("../../LICENSE", "LICENSE");
  await writeFile("package.json", `${JSON.stringify(published, null, 2)}\n`);
}

const isPnpm = process.env.npm_config_user_agent?.startsWith("pnpm/");
if (!isPnpm) await (process.argv[2] === "published" ? publish() : restore());
