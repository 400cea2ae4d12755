import type { Command } from "commander";
import { type ExplainedClaim, explain } from "../store/explain.ts";
import { type Context, EXIT } from "./context.ts";
import { withArchive } from "./with-archive.ts";

/** `annals explain ID` */
export function addExplainCommand(program: Command, context: Context): void {
  program
    .command("explain")
    .description(
      "Say how the archive knows what it says of something: an event, entity, report, document, mention, comment.",
    )
    .argument("<id>", "an id, or the slug of an event or entity")
    .option("--json", "print the claims as JSON")
    .action(async (id: string, { json }: { json?: true }) => {
      const { config, output } = context;
      const explanation = await withArchive(config, (client) => explain(client, id));
      if (!explanation) {
        output.note(
          `Nothing is claimed under ${id}: no document, report, event, entity, alias, comment, relation or mention has that id, and no event or entity that slug.`,
        );
        context.exitCode = EXIT.someFailed;
        return;
      }
      if (json) return output.line(JSON.stringify(explanation));
      output.line(`${explanation.noun} ${explanation.id}: ${explanation.title}`);
      for (const claim of explanation.claims) output.line(toLines(claim));
    });
}

function toLines({ property, value, status, rule, ruleVersion, because, evidence }: ExplainedClaim): string {
  const quotes = evidence.map(
    ({ documentId, start, end, quote }) =>
      `    “${quote.replace(/\s+/g, " ")}” (${documentId} ${start}–${end})`,
  );
  const rival = status === "RIVAL" ? " (rival)" : "";
  return [
    `\n${property}: ${value ?? "unknown"}${rival}`,
    `  ${because} [${rule} v${ruleVersion}]`,
    ...quotes,
  ].join("\n");
}
