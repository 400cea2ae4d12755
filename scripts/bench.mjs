import "./setup/node-version.mjs";
import { ensureGenerated } from "./setup/generate.mjs";
import { handOver } from "./setup/hand-over.mjs";
import { ensureInstalled } from "./setup/install.mjs";
import { userFolder } from "./setup/paths.mjs";

// `npm run bench -- NAME`: measures how fast a part of Annals is beside other ways to do the same.

await ensureInstalled((line) => process.stderr.write(`${line}\n`));
await ensureGenerated();
process.exitCode = await handOver("bench/main.ts", process.argv.slice(2), userFolder);
