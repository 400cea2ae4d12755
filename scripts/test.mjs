import "./setup/node-version.mjs";
import { handOver } from "./setup/hand-over.mjs";
import { ensureInstalled } from "./setup/install.mjs";
import { root } from "./setup/paths.mjs";

// `npm test`: every check and test. What happens after the install is in test/main.mjs.

await ensureInstalled((line) => process.stdout.write(`${line}\n`));
process.exitCode = await handOver("scripts/test/main.mjs", process.argv.slice(2), root);
