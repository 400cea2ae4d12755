import { open } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { Command } from "commander";
import { type DecisionFailure, type DecisionOutcome, decide, parseRequest } from "../decide.ts";
import { type ListedDecision, listDecisions } from "../store/list-decisions.ts";
import { type Context, EXIT } from "./context.ts";
import { toCountWords } from "./count-words.ts";
import { withArchive } from "./with-archive.ts";

const SHAPES = `
A line is a JSON object with "kind", "author", "reason", perhaps "decidedAt", and what is corrected:
  MERGE       "events": [ID OR SLUG, ...], or "entities": [...]; the first entity's name is kept
  SPLIT       "event", "reports": [ID, ...] that are an event of their own; or "entity" and what of it is another one:
              "documents": [ID, ...], "mentions": [ID, ...] or "names": [...]; perhaps "name", "note" of that one
  RELINK      "mentions": [ID, ...], "entity" that they name
  RENAME      "event" and "title", or "entity" and "name"
  REDATE      "event", "date": in EDTF (2017-03-20, 2017-03), or null for undated
  HIDE        "event", "entity", "document" or "comment"
  ADD_ALIAS   "entity", "name"
  MARK_REPLY  "comment", "parent": the comment that it answers, or null for none
  UNDO        "decision": its id
or a line as "annals decisions --json" prints it, with "payload".`;

/** `annals decide FILE` */
export function addDecideCommand(program: Command, context: Context): void {
  const { config, output } = context;
  program
    .command("decide")
    .description(
      "Correct the archive: each line of a file is a decision, recorded and applied by itself. A decision that the archive has is not made twice.",
    )
    .argument("<file>", "a file of JSON lines; - reads standard input")
    .option("--json", "print one JSON line a decision")
    .addHelpText("after", SHAPES)
    .action(async (file: string, { json }: { json?: true }) => {
      const input = file === "-" ? process.stdin : (await open(config.toPath(file))).createReadStream();
      await withArchive(config, async (client) => {
        let number = 0;
        for await (const line of createInterface({ input })) {
          number++;
          if (line.trim() === "") continue;
          const parsed = parseLine(line);
          const outcome: DecisionOutcome = parsed.ok
            ? await decide(client, parsed.request, new Date().toISOString())
            : { ok: false, failure: toInvalid(parsed.problem) };
          if (!outcome.ok) context.exitCode = EXIT.someFailed;
          if (json) output.line(JSON.stringify(toJson(number, outcome)));
          else if (outcome.ok) output.line(toLine(outcome));
          else output.note(`line ${number}: ${outcome.failure.message} (${outcome.failure.code})`);
        }
      });
    });
}

function parseLine(line: string): ReturnType<typeof parseRequest> {
  try {
    return parseRequest(toRequest(JSON.parse(line)));
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, problem: `It is no JSON: ${error.message}` };
    throw error;
  }
}

/** What was listed is asked for again without what follows from it. */
function toRequest(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("payload" in value)) return value;
  const { payload, kind, author, reason, decidedAt } = value as Partial<ListedDecision>;
  const made = { kind, author, reason, decidedAt };
  return kind === "UNDO"
    ? { ...made, decision: (payload as { undoes?: unknown }).undoes }
    : { ...made, payload };
}

function toInvalid(message: string): DecisionFailure {
  return { code: "decision.invalid", message, path: [], decisions: [] };
}

function toJson(line: number, outcome: DecisionOutcome): object {
  if (!outcome.ok) return { line, status: "failed", error: outcome.failure };
  return { line, status: outcome.isNew ? "made" : "unchanged", id: outcome.decision.id };
}

function toLine({ decision, isNew, change }: DecisionOutcome & { ok: true }): string {
  if (!isNew) return `${decision.id} unchanged`;
  const rows = Object.values(change).reduce((sum, { written, removed }) => sum + written + removed, 0);
  return `${decision.id} ${decision.kind}: ${toCountWords(rows, "row")} changed`;
}

/** `annals decisions` */
export function addDecisionsCommand(program: Command, { config, output }: Context): void {
  program
    .command("decisions")
    .description("List what people decided, in its order, with who, when and why, and whether it holds.")
    .option("--json", "print one JSON line a decision, as `annals decide` takes it")
    .action(async ({ json }: { json?: true }) => {
      const decisions = await withArchive(config, listDecisions);
      for (const decision of decisions) {
        const { id, kind, author, reason, decidedAt, state, orphanedBecause } = decision;
        const words = `${id} ${kind} by ${author} on ${decidedAt.slice(0, 10)}: ${reason} [${state.toLowerCase().replace("_", " ")}]`;
        output.line(
          json ? JSON.stringify(decision) : orphanedBecause ? `${words} ${orphanedBecause}` : words,
        );
      }
      if (!json && decisions.length === 0) output.line("nothing is decided");
    });
}
