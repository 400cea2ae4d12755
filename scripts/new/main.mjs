import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../setup/paths.mjs";
import { runCommand } from "../setup/run-command.mjs";
import { kinds } from "./kinds.mjs";
import { make, Refusal } from "./make.mjs";
import { fill, findNames } from "./names.mjs";

// The part of `npm run new` that runs on the pinned Node.js.

const usage = `npm run new -- KIND NAME

${Object.entries(kinds)
  .map(([name, { makes }]) => `  ${name.padEnd(8)}${makes}`)
  .join("\n")}

NAME is like press-briefing, a type's also like PressBriefing. What is made works and is tested: change it from there.
`;

const stopping = new AbortController();
for (const event of ["SIGINT", "SIGTERM", "disconnect"]) process.on(event, () => stopping.abort());

/** @param {readonly string[]} command */
async function runOrRefuse(command) {
  const { exitCode, output } = await runCommand(command, { isShown: false, signal: stopping.signal });
  if (exitCode !== 0) throw new Refusal(`${command.join(" ")} failed:\n${output}`);
}

/** @param {string} kindName @param {string} given */
async function run(kindName, given) {
  const kind = Object.hasOwn(kinds, kindName) ? kinds[kindName] : undefined;
  if (kind === undefined) throw new Refusal(usage);
  const names = findNames(given);
  if (names === null) throw new Refusal(`${given} is no name: write it like press-briefing.`);
  const printed = await readFile(join(root, "apps/api/schema.graphql"), "utf8");
  if (
    kindName === "type" &&
    new RegExp(`^(?:type|enum|scalar|input|union|interface) ${names.Pascal}\\b`, "m").test(printed)
  )
    throw new Refusal(`schema.graphql has a ${names.Pascal} already.`);
  const { added, changed } = await make(root, kind, names);
  const code = [...added, ...changed].filter((path) => /\.tsx?$/.test(path));
  await runOrRefuse(["biome", "check", "--write", "--error-on-warnings", ...code]);
  for (const command of kind.commands) await runOrRefuse(command.map((part) => fill(part, names)));
  const list = [
    ...added.map((path) => `  new      ${path}`),
    ...changed.map((path) => `  changed  ${path}`),
    ...kind.written.map((path) => `  written  ${fill(path, names)}`),
  ];
  const test = ["npx pnpm exec vitest", ...kind.tests.map((part) => fill(part, names))].join(" ");
  process.stdout.write(
    `${list.join("\n")}\n\nIts tests:  ${test}\nIts types:  npx pnpm --filter ${kind.part} run check-types\nIts lint:   npx pnpm exec biome check --write ${fill(kind.folder, names)}\nGo on with  ${kind.recipe}\n`,
  );
}

const [kindName = "", given = "", ...rest] = process.argv.slice(2);
try {
  if (kindName === "--help") process.stdout.write(usage);
  else if (kindName === "" || given === "" || rest.length > 0) throw new Refusal(usage);
  else await run(kindName, given);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
} finally {
  if (process.connected) process.disconnect();
}
