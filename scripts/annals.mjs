import "./setup/node-version.mjs";
import { ensureGenerated } from "./setup/generate.mjs";
import { handOver } from "./setup/hand-over.mjs";
import { ensureInstalled } from "./setup/install.mjs";
import { userFolder } from "./setup/paths.mjs";

// `npm run annals -- ARGS`: the command line of packages/ingest, in the folder that the user stands in.

await ensureInstalled((line) => process.stderr.write(`${line}\n`));
await ensureGenerated();
process.exitCode = await handOver("packages/ingest/src/cli/main.ts", process.argv.slice(2), userFolder);
