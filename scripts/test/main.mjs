import { answerHelp } from "../setup/answer-help.mjs";
import { checks } from "./checks.mjs";

// The part of `npm test` that runs on the pinned Node.js: every check, also after one has failed. Its last line counts
// tests and checks. `npm test -- WORD` runs only the checks with that word in their names.

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`);

/**
 * What a check that threw counts as.
 * @param {Error} error
 * @returns {import("./checks.mjs").Result}
 */
const toFailure = (error) => ({ passed: 0, failed: 1, output: String(error.stack) });

answerHelp(`npm test [-- WORD...]

Runs every check, or those with one of the words in their names; the last line is \`N passed, N failed\`.

${checks.map(({ name }) => `  ${name}`).join("\n")}
`);

const stopping = new AbortController();
for (const event of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) {
  process.on(event, () => stopping.abort());
}

const words = process.argv.slice(2);
const chosen =
  words.length === 0 ? checks : checks.filter(({ name }) => words.some((word) => name.includes(word)));

/** @type {string[]} */
const lines = [];
let passed = 0;
let failed = 0;
for (const { name, run } of chosen) {
  if (stopping.signal.aborted) break;
  say(`\n── ${name}`);
  const start = Date.now();
  const result = await run(stopping.signal).catch(toFailure);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  if (result.output) say(result.output.trimEnd());
  const counts =
    result.passed + result.failed > 1 ? `, ${result.passed} passed, ${result.failed} failed` : "";
  const verdict = result.skipped ? "SKIP" : result.failed > 0 ? "FAIL" : "PASS";
  lines.push(`${verdict}  ${name} (${result.skipped ?? `${seconds} s${counts}`})`);
  say(lines.at(-1) ?? "");
  passed += result.passed;
  failed += result.failed;
}
if (stopping.signal.aborted || chosen.length === 0) {
  failed += 1;
  lines.push(
    chosen.length === 0 ? `FAIL  no check is named ${words.join(", ")}` : "FAIL  stopped before the end",
  );
}
say(`\n${lines.join("\n")}\n\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
if (process.connected) process.disconnect();
