import "./setup/node-version.mjs";
import { ensureGenerated } from "./setup/generate.mjs";
import { handOver } from "./setup/hand-over.mjs";
import { ensureInstalled } from "./setup/install.mjs";
import { root } from "./setup/paths.mjs";

// `npm start`: everything from a fresh clone to the running site. What happens after the install is in start/main.mjs.

await ensureInstalled((line) => process.stdout.write(`${line}\n`));
await ensureGenerated();
process.exitCode = await handOver("scripts/start/main.mjs", process.argv.slice(2), root);
