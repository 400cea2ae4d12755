import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Command, InvalidArgumentError } from "commander";
import { findSharedFolder } from "../evaluate/shared-folder.ts";
import type { Context } from "./context.ts";

interface TrainOptions {
  shared?: string;
  conll?: string[];
  epochs?: number;
  out?: string;
}

/** `annals train` */
export function addTrainCommand(program: Command, context: Context): void {
  program
    .command("train")
    .description(
      "Train the tagger of names on the open corpora (and any more you have), and write its word lists and weights. The same corpora give the same bytes. Takes some minutes.",
    )
    .option("--shared <folder>", "the folder that holds nlp/; ../shared beside the project if not given")
    .option("--conll <file...>", "further corpora in CoNLL columns to train on")
    .option("--epochs <count>", "how often to go through all of it", toCount)
    .option("--out <folder>", "where to write the two files; the package's own data folder if not given")
    .action(async ({ shared, conll = [], epochs, out }: TrainOptions) => {
      const { config, output } = context;
      const folder = shared ? config.toPath(shared) : findSharedFolder();
      if (!folder)
        throw new InvalidArgumentError(
          "There is no folder ../shared beside the project: name one with --shared.",
        );
      const target = out ? config.toPath(out) : fileURLToPath(new URL("../../data", import.meta.url));
      output.note(
        `Training on the corpora in ${folder}. It takes some minutes; only at its end are tagger-lexicon.json and tagger-weights.json in ${target} replaced. Ctrl-C stops it before.`,
      );
      // Its lists come from packages that only training needs.
      const { SHIPPED, trainTagger } = await import("../train/train-tagger.ts");
      const files = trainTagger({
        folder,
        conll: conll.map(config.toPath),
        epochs: epochs ?? SHIPPED.epochs,
        progress: (line) => output.progress(line),
      });
      for (const [name, content] of Object.entries(files)) {
        const path = `${target}/tagger-${name}.json`;
        writeFileSync(path, `${JSON.stringify(content, null, 1)}\n`);
        output.line(path);
      }
    });
}

function toCount(given: string): number {
  const count = Number(given);
  if (!Number.isInteger(count) || count < 1)
    throw new InvalidArgumentError(`${given} is not a number of rounds.`);
  return count;
}
