import "./setup/node-version.mjs";
import { ensureGenerated } from "./setup/generate.mjs";
import { handOver } from "./setup/hand-over.mjs";
import { ensureInstalled } from "./setup/install.mjs";
import { root } from "./setup/paths.mjs";

// `npm run new -- KIND NAME`: the first form of a format, a GraphQL type or a page. What happens is in new/main.mjs.

await ensureInstalled((line) => process.stderr.write(`${line}\n`));
await ensureGenerated();
process.exitCode = await handOver("scripts/new/main.mjs", process.argv.slice(2), root);
