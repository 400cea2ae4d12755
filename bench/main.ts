import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { benchIngest } from "./ingest/bench-ingest.ts";
import { toTable } from "./to-table.ts";

const USAGE = `npm run bench -- ingest [--documents N] [--rounds N] [--json]

ingest   stores pages of ../shared/corpus (or of ANNALS_SHARED) and compares its writing with a plain COPY of the same
         rows from files, the floor, and with Prisma's createMany, in one run on a database of its own

--documents N   how many pages, spread over all that there are (2000)
--rounds N      how often each is measured; the median counts (3)
--json          print the measures as JSON
`;

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function main(): Promise<number> {
  const options = {
    documents: { type: "string", default: "2000" },
    rounds: { type: "string", default: "3" },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [documents, rounds] = [Number(values.documents), Number(values.rounds)];
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (positionals.join() !== "ingest" || !(documents > 0) || !(rounds > 0)) {
    say(USAGE);
    return 2;
  }
  const result = await benchIngest(documents, rounds, say);
  if (result === null) {
    say("There is no corpus: name the folder that holds it in ANNALS_SHARED.");
    return 2;
  }
  const machine = `Node.js ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model ?? "unknown"}`;
  process.stdout.write(
    values.json ? `${JSON.stringify({ machine, ...result })}\n` : `${machine}\n${toTable(result)}\n`,
  );
  return 0;
}

process.exitCode = await main();
