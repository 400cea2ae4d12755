import { type Command, InvalidArgumentError } from "commander";
import type { Figure, Measure } from "../evaluate/figure.ts";
import { findSharedFolder } from "../evaluate/shared-folder.ts";
import { toTable } from "../evaluate/to-table.ts";
import type { Context } from "./context.ts";
import type { ScoredFiles } from "./eval-files.ts";
import { writeTable } from "./write-table.ts";

interface EvalOptions extends ScoredFiles {
  json?: true;
  misses?: true;
  shared?: string;
  into?: string;
}

/**
 * What is measured. Only this command asks for it: what ours is measured beside are packages that an installation for
 * production does not have.
 */
export async function loadMeasures(): Promise<readonly Measure[]> {
  return (await import("../evaluate/measures.ts")).measures;
}

/** `annals eval [NAME...]` */
export function addEvalCommand(program: Command, context: Context, measures: readonly Measure[]): void {
  program
    .command("eval")
    .description(
      "Measure extraction and resolution on documents with answers, beside what others reach. A * marks a goal that is not reached.",
    )
    .addHelpText("after", ({ command }) => toMeasureList(command, measures))
    .argument("[name...]", "what to measure; everything if none is named", (given, before: string[] = []) =>
      toNames(measures, given, before),
    )
    .option(
      "--shared <folder>",
      "the folder of documents and answers; ../shared beside the project if not given",
    )
    .option("--misses", "print what was missed or wrong, a line each")
    .option("--gold <file...>", "score annotated documents instead: see annals gold")
    .option("--timeml <folder...>", "score time expressions on TimeML files (.tml) instead")
    .option("--conll <file...>", "score names on files in CoNLL columns instead")
    .option("--ecb <file...>", "score same event on a text of ECB+ and its gold mentions: TEXT MENTIONS")
    .option("--json", "a JSON line a figure")
    .option("--into <file>", "write the table into a Markdown file, in place of the table that stands there")
    .action(async (names: string[], options: EvalOptions) => {
      const { scoreFiles } = await import("./eval-files.ts");
      const given = await scoreFiles(options, context);
      if (given.length > 0) {
        await print(given, options, context);
        return;
      }
      const folder = options.shared ? context.config.toPath(options.shared) : findSharedFolder();
      if (!folder)
        throw new InvalidArgumentError(
          "There is no folder ../shared beside the project: name one with --shared.",
        );
      const figures: Figure[] = [];
      for (const measure of measures.filter(({ name }) => names.length === 0 || names.includes(name))) {
        context.output.progress(`measuring ${measure.name}`);
        figures.push(...(await measure.run(folder)));
      }
      await print(figures, options, context);
    });
}

function toMeasureList(command: Command, measures: readonly Measure[]): string {
  const help = command.createHelp();
  help.prepareContext({});
  const width = Math.max(...measures.map(({ name }) => name.length));
  const items = measures.map(({ name, description }) => help.formatItem(name, width, description, help));
  return `\nMeasures:\n${items.join("\n")}`;
}

async function print(
  figures: Figure[],
  { json, misses, into }: EvalOptions,
  { config, output }: Context,
): Promise<void> {
  if (into) await writeTable(config.toPath(into), toTable(figures));
  if (json) {
    for (const figure of figures) output.line(JSON.stringify(figure));
    return;
  }
  for (const line of toTable(figures)) output.line(line);
  if (!misses) return;
  for (const figure of figures) {
    if (figure.misses.length === 0) continue;
    output.line(`\n${figure.name}`);
    for (const miss of figure.misses) output.line(`  ${miss}`);
  }
}

function toNames(measures: readonly Measure[], given: string, before: readonly string[]): string[] {
  if (!measures.some(({ name }) => name === given))
    throw new InvalidArgumentError(
      `There is no measure ${given}: ${measures.map(({ name }) => name).join(", ")}.`,
    );
  return [...before, given];
}
