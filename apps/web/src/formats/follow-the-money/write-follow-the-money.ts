import type { EventItem, Item, Publication, Subject } from "../model.ts";
import {
  findEntityStatement,
  type Statement,
  toCommentStatement,
  toDocumentStatement,
  toEventStatement,
  toMemberStatement,
  toNameStatement,
} from "./to-statements.ts";

/**
 * Writes a page as entities of FollowTheMoney, a JSON object a line. What an event names (people, places, documents) comes
 * with it, each once.
 */
export async function* writeFollowTheMoney(page: Publication): AsyncGenerator<string> {
  const written = new Set<string>();
  const toLines = (things: readonly (Statement | null)[]) =>
    things
      .filter((statement) => statement !== null)
      .filter(({ id }) => !written.has(id) && written.add(id))
      .map((statement) => `${JSON.stringify(statement)}\n`)
      .join("");
  if (page.subject !== null) yield toLines(toStatements(page.subject));
  for await (const item of page.list?.items ?? []) yield toLines(toStatements(item));
}

function toStatements(item: Item | Subject): (Statement | null)[] {
  switch (item.type) {
    case "event":
      return [...toNamedByEvent(item), toEventStatement(item)];
    case "entity": {
      const aliases = item.aliases.map(({ name }) => name);
      return [findEntityStatement(item, aliases) ?? toNameStatement(item, aliases)];
    }
    case "source":
      return [findEntityStatement({ ...item, kind: "ORGANIZATION" })];
    case "document":
      return [
        ...("mentions" in item ? item.mentions : []).map((name) => findEntityStatement(name)),
        toDocumentStatement(item),
      ];
    case "comment":
      return [toCommentStatement(item)];
    case "member":
      return [toMemberStatement(item)];
    case "conflict":
    case "decision":
      return [];
  }
}

function toNamedByEvent({ entities, reports, place }: EventItem): (Statement | null)[] {
  return [
    ...entities.map((entity) => findEntityStatement(entity)),
    place && findEntityStatement({ ...place, kind: "PLACE" }),
    ...reports.map(({ document, source }) =>
      toDocumentStatement({ ...document, title: document.name, source }),
    ),
  ];
}
