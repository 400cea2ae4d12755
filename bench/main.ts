import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { benchIngest } from "./ingest/bench-ingest.ts";
import { toTable } from "./to-table.ts";

const USAGE = `npm run bench -- ingest [--documents N] [--rounds N] [--json]

ingest   stores pages made of those in ../shared/corpus (or ANNALS_SHARED) and compares the whole pipeline, in one run on
         databases of its own, with a plain COPY of the same rows from files, the floor, and with what one would build;
         then adds single documents to archives of N/4, N and 2N

--documents N   how many pages, up to 1,000,000 (500: some two minutes)
--rounds N      how often each is measured; the median counts (1)
--json          print the measures as JSON
`;

const MOST_DOCUMENTS = 1_000_000;

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function main(): Promise<number> {
  const options = {
    documents: { type: "string", default: "500" },
    rounds: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [documents, rounds] = [Number(values.documents), Number(values.rounds)];
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (positionals.join() !== "ingest" || !isCount(documents, MOST_DOCUMENTS) || !isCount(rounds, 100)) {
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

function isCount(value: number, most: number): boolean {
  return Number.isInteger(value) && value > 0 && value <= most;
}

process.exitCode = await main();
