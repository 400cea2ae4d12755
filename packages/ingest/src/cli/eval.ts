import { basename } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { scoreColumnFiles } from "../evaluate/conll/score-files.ts";
import type { Figure } from "../evaluate/figure.ts";
import { measures } from "../evaluate/measures.ts";
import { scoreEcbFiles } from "../evaluate/same-event/score-files.ts";
import { scoreGold } from "../evaluate/score-gold.ts";
import { findSharedFolder } from "../evaluate/shared-folder.ts";
import { PLATINUM_GOALS, readTimeml, toTimemlFigures } from "../evaluate/timeml/score-timeml.ts";
import { toTable } from "../evaluate/to-table.ts";
import type { AnchoredGold } from "../gold/anchor-gold.ts";
import type { Context } from "./context.ts";
import { readGoldFile } from "./gold.ts";

interface EvalOptions {
  json?: true;
  misses?: true;
  shared?: string;
  gold?: string[];
  timeml?: string[];
  conll?: string[];
  ecb?: string[];
}

/** `annals eval [NAME...]` */
export function addEvalCommand(program: Command, context: Context): void {
  program
    .command("eval")
    .description(
      `Measure extraction and resolution on documents with answers, beside what others reach. A * marks a goal that is not reached.\n\n${measures
        .map(({ name, description }) => `${name}: ${description}`)
        .join("\n")}`,
    )
    .argument("[name...]", "what to measure; everything if none is named", toNames)
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
    .action(async (names: string[], options: EvalOptions) => {
      const given = await scoreFiles(options, context);
      if (given.length > 0) {
        print(given, options, context);
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
      print(figures, options, context);
    });
}

/** The figures of the files that were named; none if none was. */
async function scoreFiles(
  { gold = [], timeml = [], conll = [], ecb = [] }: EvalOptions,
  { config }: Context,
): Promise<Figure[]> {
  const documents: AnchoredGold[] = [];
  for (const path of gold) {
    const document = await readGoldFile(config.toPath(path));
    if (!document.ok) throw new InvalidArgumentError(`${path}: ${document.error.message}`);
    documents.push(document.value);
  }
  const times = timeml.flatMap((path) =>
    toTimemlFigures(basename(path), readTimeml(config.toPath(path)), PLATINUM_GOALS),
  );
  const columns = scoreColumnFiles(conll.map(config.toPath));
  const [text, mentions] = ecb.map(config.toPath);
  if (ecb.length > 0 && ecb.length !== 2)
    throw new InvalidArgumentError("--ecb takes two files: the text and the gold mentions.");
  const events = text && mentions ? scoreEcbFiles(text, mentions) : [];
  return [...(documents.length > 0 ? scoreGold(documents) : []), ...times, ...columns, ...events];
}

function print(figures: Figure[], { json, misses }: EvalOptions, { output }: Context): void {
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

function toNames(given: string, before: string[] = []): string[] {
  if (!measures.some(({ name }) => name === given))
    throw new InvalidArgumentError(
      `There is no measure ${given}: ${measures.map(({ name }) => name).join(", ")}.`,
    );
  return [...before, given];
}
