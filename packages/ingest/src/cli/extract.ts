import { parseEdtf } from "@annals/schema/edtf";
import { type Command, InvalidArgumentError } from "commander";
import { readInputs } from "../read/read-inputs.ts";
import { readAnyInput } from "../read-document.ts";
import { toSummary } from "../to-summary.ts";
import { type Context, EXIT } from "./context.ts";
import { toDocumentPaths } from "./document-paths.ts";
import { toFailureLine } from "./failure-line.ts";

interface ExtractOptions {
  json?: true;
  published?: string;
}

/** `annals extract PATH...` */
export function addExtractCommand(program: Command, context: Context): void {
  program
    .command("extract")
    .description("Print what each document says by itself, one JSON line a document. Needs no database.")
    .argument("<path...>", "files, folders or archives; - reads standard input")
    .option("--json", "JSON lines; the only form there is")
    .option("--published <date>", "day of publication, YYYY-MM-DD, for pages that give none", toDay)
    .action(async (paths: string[], { published }: ExtractOptions) => {
      const { output } = context;
      for await (const input of readInputs(toDocumentPaths(paths, context))) {
        const document = readAnyInput(input, published);
        if (document.ok)
          output.line(JSON.stringify(toSummary(input.path, document.value.text, document.value.extraction)));
        else {
          context.exitCode = EXIT.someFailed;
          output.note(toFailureLine({ path: input.path, error: document.error }));
        }
      }
    });
}

/** Checks that an option is a day, YYYY-MM-DD. */
export function toDay(given: string): string {
  const date = parseEdtf(given);
  if (!date.ok || date.value.precision !== "DAY" || date.value.from !== given)
    throw new InvalidArgumentError(`${given} is not a day, YYYY-MM-DD.`);
  return given;
}
