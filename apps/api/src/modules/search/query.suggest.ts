import { findNoun } from "@annals/schema/ids";
import { builder } from "../../builder.ts";
import type { Context } from "../../context.ts";
import { findNodeLoader } from "../../loading/node-loaders.ts";
import { toPageSize } from "../../paging/window.ts";
import { parseTextQuery } from "../../text/text-query.ts";
import { type FoundRow, SearchNode } from "./search.type.ts";
import { findSpellings } from "./spelling.ts";
import { type SuggestionRow, toSuggestionsSql } from "./suggest.sql.ts";

const usualSuggestions = 10;

const Suggestion = builder.objectRef<SuggestionRow>("Suggestion").implement({
  description: "What a user who began to type may mean.",
  fields: (t) => ({
    text: t.exposeString("text", { description: "The name or title that begins so, as written." }),
    node: t.field({
      type: SearchNode,
      description: "The entity of that name, or the event of that title.",
      resolve: ({ id }, _args, context) => loadSuggested(context, id),
    }),
  }),
});

/** Finds what has the words as they are typed; where nothing has, words that are spelled alike. */
async function findSuggestions(context: Context, prefix: string, first: number): Promise<SuggestionRow[]> {
  const query = parseTextQuery(prefix);
  const written = prefix.trim().toLowerCase();
  const sql = toSuggestionsSql(query.name, first, { written });
  if (sql === null) return [];
  const found = await context.db.$queryRaw<SuggestionRow[]>(sql);
  if (found.length > 0) return found;
  const spellings = await findSpellings(context, query);
  const alike = spellings.size === 0 ? null : toSuggestionsSql(query.name, first, { spellings });
  return alike === null ? [] : context.db.$queryRaw<SuggestionRow[]>(alike);
}

async function loadSuggested(context: Context, id: string): Promise<FoundRow> {
  const noun = findNoun(id);
  const row = noun === null ? null : await findNodeLoader(noun)?.(context, id);
  if (row === null || row === undefined) throw new Error(`${id} was found and is not there.`);
  return row as FoundRow;
}

builder.queryField("suggest", (t) =>
  t.field({
    type: [Suggestion],
    description:
      "What a user who began to type may mean: entities of which a name has all these words, the last one as far as it is typed, then events of which the title has them. Names that begin so come first, then the most named entities and the newest events; last, events of which the slug begins so. Where nothing has the words, names and titles with words that are spelled alike.",
    args: {
      prefix: t.arg.string({
        required: true,
        description: "What is typed so far. 200 characters and 12 words at most; nothing gives nothing.",
      }),
      first: t.arg.int({ defaultValue: usualSuggestions, description: "How many, 0 to 100." }),
    },
    extensions: { toListLength: ({ first }: { first?: number | null }) => first ?? usualSuggestions },
    resolve: (_root, { prefix, first }, context) =>
      findSuggestions(context, prefix, toPageSize("first", first, usualSuggestions)),
  }),
);
