import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { benchApi } from "./api/bench-api.ts";
import { toApiTable } from "./api/to-api-table.ts";
import { benchGrowth, toGrowthTable } from "./growth/bench-growth.ts";
import { PAGE_KINDS } from "./growth/page-pile.ts";
import { benchIngest } from "./ingest/bench-ingest.ts";
import { toTable } from "./to-table.ts";
import { benchWeb } from "./web/bench-web.ts";
import { toWebTable } from "./web/to-web-table.ts";
import { benchWorkers, toWorkersTable } from "./workers/bench-workers.ts";

const USAGE = `npm run bench -- NAME [OPTIONS]

ingest   [--documents N] [--rounds N]
         stores pages made of those in ../shared/corpus (or ANNALS_SHARED) and compares the whole pipeline, in one run on
         databases of its own, with a plain COPY of the same rows from files, the floor, and with what one would build;
         then adds single documents to archives of N/4, N and 2N

workers  [--documents N]
         lets one worker, then two, empty a queue of the same pages, each on a database of its own

growth   [--sizes N,...] [--pages made|real]
         stores such pages, or real ones, in one archive until it has each size: how fast the last 500 are then, and in how
         much memory

api      [--events N,...] [--connections N,...] [--queries A,...] [--rounds N]
         asks the API, PostGraphile and a bare HTTP handler for the same on a made archive in a database of its own, in turn,
         after it has seen that the answers are equal

web      [--events N,...] [--connections N,...] [--rounds N]
         asks the built site for its front page, the timeline and an entity, kept and made anew, and for the same pages as files
         from a plain node:http server, over the same made archive

--documents N        how many pages, up to 1,000,000 (500: some two minutes)
--sizes N,...        how many documents the archive has, one after the other (1000,5000)
--pages made|real    copies of the English pages of the Context, or its Chinese ones as they are, of which 12,399 differ (made)
--events N,...       how many events the archives have, one after the other (50000)
--connections N,...  over how many connections at once (1,16,64; web: 1,16)
--queries A,...      which of the queries A, B, C and D (all)
--rounds N           how often each is measured; the median counts (1)
--json               print the measures as JSON
`;

const MOST_DOCUMENTS = 1_000_000;

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function main(): Promise<number> {
  const options = {
    documents: { type: "string", default: "500" },
    sizes: { type: "string", default: "1000,5000" },
    pages: { type: "string", default: "made" },
    events: { type: "string", default: "50000" },
    connections: { type: "string" },
    queries: { type: "string", default: "A,B,C,D" },
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
  const usual = positionals.join() === "web" ? "1,16" : "1,16,64";
  const [sizes, events, connections] = [values.sizes, values.events, values.connections ?? usual].map(
    (list) => list.split(",").map(Number),
  );
  const machine = `Node.js ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model ?? "unknown"}`;
  const print = (result: object, table: string) =>
    process.stdout.write(
      values.json ? `${JSON.stringify({ machine, ...result })}\n` : `${machine}\n${table}\n`,
    );
  const areCounts = [sizes, events, connections].flat().every((count) => isCount(count ?? 0, MOST_DOCUMENTS));
  const pages = PAGE_KINDS.find((kind) => kind === values.pages);
  const areQueries = values.queries.split(",").every((name) => ["A", "B", "C", "D"].includes(name));
  const isKnown = ["ingest", "workers", "growth", "api", "web"].includes(positionals.join());
  const areKnown = isKnown && areQueries && pages !== undefined;
  if (!areKnown || !areCounts || !isCount(documents, MOST_DOCUMENTS) || !isCount(rounds, 100)) {
    say(USAGE);
    return 2;
  }
  if (positionals.join() === "api") {
    const options = {
      sizes: events ?? [],
      queries: values.queries.split(","),
      connections: connections ?? [],
      rounds,
      secondsEach: 2,
      port: 4210,
    };
    const benches = await benchApi(options, say);
    print({ benches }, toApiTable(benches));
    return 0;
  }
  if (positionals.join() === "web") {
    const served = {
      sizes: events ?? [],
      connections: connections ?? [],
      rounds,
      secondsEach: 2,
      port: 4250,
    };
    const benches = await benchWeb(served, say);
    print({ benches }, toWebTable(benches));
    return 0;
  }
  if (positionals.join() === "workers") {
    const measures = await benchWorkers(documents, [1, 2], say);
    if (measures === null) return tellNoCorpus();
    print({ documents, measures }, toWorkersTable(documents, measures));
    return 0;
  }
  if (positionals.join() === "growth") {
    const measures = await benchGrowth(pages, sizes ?? [], say);
    if (measures === null) return tellNoCorpus();
    print({ measures }, toGrowthTable(measures));
    return 0;
  }
  const result = await benchIngest(documents, rounds, say);
  if (result === null) return tellNoCorpus();
  print(result, toTable(result));
  return 0;
}

function tellNoCorpus(): number {
  say("There is no corpus: name the folder that holds it in ANNALS_SHARED.");
  return 2;
}

function isCount(value: number, most: number): boolean {
  return Number.isInteger(value) && value > 0 && value <= most;
}

process.exitCode = await main();
