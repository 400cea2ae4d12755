import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { listMissingPackages } from "./missing-packages.mjs";
import { pinnedNode, root } from "./paths.mjs";
import { hashFiles, isStamped, writeStamp } from "./stamp.mjs";
import { inTurn } from "./turn.mjs";

const stamp = "node_modules/.annals-installed";
const inputs = ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"];
const heartbeatMs = 10_000;
const attempts = 3;
/** What pnpm and npx say when a registry broke off, answered late or failed by itself. */
const brokenOff = /socket hang up|ECONNRESET|ETIMEDOUT|ERR_PNPM_FETCH_5/;

/** How to call npx: the one beside the npm that runs us, else the one on PATH. */
function toNpx() {
  const npm = process.env.npm_execpath ?? "";
  const npx = join(dirname(npm), "npx-cli.js");
  if (npm.endsWith("npm-cli.js") && existsSync(npx)) return { file: process.execPath, first: [npx] };
  return { file: "npx", first: [] };
}

/**
 * Runs pnpm and tells now and then how far it is.
 * @param {readonly string[]} args
 * @param {(line: string) => void} say
 * @returns {Promise<{ exitCode: number, output: string }>}
 */
async function runPnpm(args, say) {
  const { packageManager } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const { file, first } = toNpx();
  const child = spawn(file, [...first, "--yes", packageManager, ...args], {
    cwd: root,
    // `npm --silent` would silence it too, and what it says is shown only if it fails.
    env: { ...process.env, npm_config_loglevel: "info" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  const heartbeat = setInterval(() => {
    const progress = output.match(/^Progress: .*$/gm)?.at(-1);
    if (progress !== undefined) say(`  ${progress}`);
  }, heartbeatMs);
  const exitCode = await new Promise((resolve) => {
    child.on("error", (error) => {
      output += error.message;
      resolve(127);
    });
    child.on("close", (code) => resolve(code ?? 1));
  });
  clearInterval(heartbeat);
  return { exitCode, output };
}

/**
 * Installs the packages of the lockfile, the pinned Node.js among them, unless they are installed already. Needs no pnpm
 * on the machine. Ends the process with a message if it cannot.
 * @param {(line: string) => void} say prints a line of progress
 */
export async function ensureInstalled(say) {
  if (await isInstalled()) return;
  const onWait = () => say("Another command installs the packages here: waiting for it");
  await inTurn("install", { onWait }, async () => {
    if (!(await isInstalled())) await install(say);
  });
}

async function isInstalled() {
  return existsSync(pinnedNode) && (await isStamped(stamp, await hashFiles(inputs)));
}

/** @param {(line: string) => void} say */
async function install(say) {
  const start = Date.now();
  say("Installing packages (the first time takes a minute or two)");
  const args = ["install", "--frozen-lockfile", "--prod=false", "--reporter=append-only"];
  for (let attempt = 1; ; attempt += 1) {
    const { exitCode, output } = await runPnpm([...args, "--config.confirm-modules-purge=false"], say);
    const missing = exitCode === 0 ? await listMissingPackages(root) : [];
    if (exitCode === 0 && missing.length === 0 && existsSync(pinnedNode)) break;
    const lost = missing.length > 0 ? `These could not be fetched: ${missing.join(", ")}` : "";
    if (attempt === attempts || (lost === "" && !brokenOff.test(output))) fail(`${output}\n${lost}`);
    say(`  ${lost || "The registry broke off"}: once more`);
  }
  await writeStamp(stamp, await hashFiles(inputs));
  say(`Packages installed (${((Date.now() - start) / 1000).toFixed(1)} s)`);
}

/**
 * Ends the process.
 * @param {string} output what the package manager said
 * @returns {never}
 */
function fail(output) {
  process.stderr.write(`${output.trim().split("\n").slice(-40).join("\n")}\n\n`);
  process.stderr.write(
    "The packages could not be installed; what the package manager said stands above.\n" +
      "Is the npm registry reachable, and is there space on the disk? Then run the same command again.\n",
  );
  process.exit(1);
}
