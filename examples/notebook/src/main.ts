import { parseEdtf } from "@annals/schema/edtf";
import { findDisagreements, openApi } from "./find-disagreements.ts";
import { writeAnswer } from "./write-answer.ts";

// node src/main.ts 2017: says on standard output, as Markdown, what the sources disagreed about. Any date that EDTF can
// write will do: 2017-03, 201X, 2016/2017. Exit codes: 0 answered, 1 the archive gives no answer, 2 wrong usage.

const apiUrl = process.env.ANNALS_API_URL ?? "http://localhost:4000/graphql";
const siteUrl = (process.env.ANNALS_SITE_URL ?? "http://localhost:3000").replace(/\/$/, "");

async function run(when: string): Promise<number> {
  const date = parseEdtf(when);
  if (!date.ok) {
    process.stderr.write(`Name a year, as 2017, or another date of EDTF. ${date.error.message}\n`);
    return 2;
  }
  try {
    const events = await findDisagreements(openApi(apiUrl), date.value);
    process.stdout.write(writeAnswer(events, date.value.display, siteUrl));
    return 0;
  } catch (error) {
    process.stderr.write(`${apiUrl}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

process.exitCode = await run(process.argv[2] ?? "");
