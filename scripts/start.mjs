import "./setup/node-version.mjs";
import { answerHelp } from "./setup/answer-help.mjs";
import { ensureGenerated } from "./setup/generate.mjs";
import { handOver } from "./setup/hand-over.mjs";
import { ensureInstalled } from "./setup/install.mjs";
import { root } from "./setup/paths.mjs";

// `npm start`: everything from a fresh clone to the running site. What happens after the install is in start/main.mjs.

answerHelp(`npm start

Installs what is missing, starts the embedded PostgreSQL, reads the pages in seeds/ (once), and serves the site and the API
until Ctrl-C.

  ANNALS_WEB_PORT  port of the site (3000)
  ANNALS_API_PORT  port of the API (4000)
  ANNALS_TOKEN     needed for every correction; unset = read-only
  ANNALS_DATA      folder of the archive's own files (.annals)
  DATABASE_URL     a PostgreSQL of your own, in place of the embedded one

All settings: docs/settings.md
`);
await ensureInstalled((line) => process.stdout.write(`${line}\n`));
await ensureGenerated();
process.exitCode = await handOver("scripts/start/main.mjs", process.argv.slice(2), root);
