import "./setup/node-version.mjs";
import { handOver } from "./setup/hand-over.mjs";
import { ensureInstalled } from "./setup/install.mjs";
import { userFolder } from "./setup/paths.mjs";

// `npm run mcp`: the archive's tools for assistants, packages/mcp. Standard output belongs to the protocol.

await ensureInstalled((line) => process.stderr.write(`${line}\n`));
process.exitCode = await handOver("packages/mcp/src/main.ts", process.argv.slice(2), userFolder);
