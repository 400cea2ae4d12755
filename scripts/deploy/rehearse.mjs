import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, dirname, join } from "node:path";
import { root } from "../setup/paths.mjs";
import { listContext, readStages } from "./image.mjs";

// `node scripts/deploy/rehearse.mjs apps/api/Dockerfile`: does what an engine would do to build an image, in a temporary
// folder a stage and with this machine's Node.js, where no engine runs. Prints the folder of the last stage, and how to
// start it. What it cannot show is the base image itself.

const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);
const [path = ""] = process.argv.slice(2);
const context = listContext();
const work = mkdtempSync(join(tmpdir(), "annals-image-"));
/** Folders of an image that steps write into. */
const known = ["/annals", "/var/lib/annals", "/usr/local/bin"];
/** @type {Map<string, string>} */
const folders = new Map();

/** @param {string} stage folder of it @param {string} text */
const toHere = (stage, text) =>
  known.reduce(
    (moved, place) =>
      moved.replaceAll(new RegExp(`(?<=^|[\\s"'=])${place}(?=[/\\s"']|$)`, "g"), `${stage}${place}`),
    text,
  );

/** @param {string} stage @param {string} cwd @param {string} text */
function run(stage, cwd, text) {
  // The package manager is on the path here; nobody but the own user is known.
  if (text.startsWith("npm install --global")) return;
  const command = toHere(stage, text).replaceAll(/ --(?:owner|group)=node/g, "");
  say(`  ${command}`);
  const PATH = [join(root, "node_modules/node/bin"), join(root, "node_modules/.bin"), process.env.PATH].join(
    delimiter,
  );
  const { status } = spawnSync("sh", ["-ec", command], {
    cwd,
    env: { ...process.env, PATH, CI: "1" },
    stdio: "inherit",
  });
  if (status !== 0) throw new Error(`RUN ${text} ended with ${status}.`);
}

/** @param {string} stage @param {import("./image.mjs").Step} step */
function copy(stage, { words, from }) {
  const target = words.at(-1) ?? "";
  const base = join(stage, "annals", target);
  for (const source of words.slice(0, -1)) {
    if (from !== null) {
      const origin = toHere(folders.get(from) ?? "", source);
      const isFolder = statSync(origin).isDirectory();
      cpSync(origin, isFolder || !target.endsWith("/") ? base : join(base, basename(source)), {
        recursive: true,
        verbatimSymlinks: true,
      });
      continue;
    }
    const taken = context.filter((file) => file === source || file.startsWith(`${source}/`));
    if (taken.length === 0) throw new Error(`COPY ${source}: no such file in the context.`);
    for (const file of taken) {
      const rest = file === source ? basename(file) : file.slice(source.length + 1);
      const to = file === source && !target.endsWith("/") ? base : join(base, rest);
      mkdirSync(dirname(to), { recursive: true });
      cpSync(join(root, file), to);
    }
  }
}

let last = "";
for (const [index, { name, base, steps }] of readStages(path).entries()) {
  const stage = join(work, name ?? String(index));
  say(`${name ?? "image"}: from ${base}`);
  for (const place of known) mkdirSync(join(stage, place), { recursive: true });
  const origin = folders.get(base);
  if (origin !== undefined && existsSync(origin))
    cpSync(origin, stage, { recursive: true, verbatimSymlinks: true });
  if (name !== null) folders.set(name, stage);
  let cwd = join(stage, "annals");
  for (const step of steps) {
    if (step.keyword === "WORKDIR") cwd = join(stage, step.text);
    if (step.keyword === "COPY") copy(stage, step);
    if (step.keyword === "RUN") run(stage, cwd, step.text);
  }
  last = cwd;
}
const command = readStages(path)
  .at(-1)
  ?.steps.findLast(({ keyword }) => keyword === "CMD");
say(`\n${last}\n${command?.text}`);
