import type { PhrasingContent } from "mdast";
import { toDocumentName } from "../../app/document-name.ts";
import { conflictWords, toSideWords } from "../../graphql/conflict-words.ts";
import { decisionStateWords } from "../../graphql/decision-words.ts";
import { entityKindWords, eventKindWords, toCountWords } from "../../graphql/words.ts";
import { toDateWords, toMomentWords } from "../../time/words.ts";
import type { ConflictSide, EventItem, Item } from "../model.ts";
import { link, strong } from "./blocks.ts";

/** Returns an entry of a list: what it is, with the address of its page. */
export function toEntry(item: Item): (string | PhrasingContent)[] {
  const snippets = item.snippets?.length ? `: … ${item.snippets.join(" … ")} …` : "";
  return [...toWords(item), snippets].filter((part) => part !== "");
}

function toWords(item: Item): (string | PhrasingContent)[] {
  switch (item.type) {
    case "event":
      return [strong(item.date.display), ": ", link(item.title, item.url), toEventNote(item)];
    case "entity": {
      const others = item.aliases.map(({ name }) => name).filter((name) => name !== item.name);
      const also = others.length === 0 ? "" : `; also ${others.join(", ")}`;
      const note = ` (${entityKindWords[item.kind].one}, ${toCountWords(item.events, "event")}${also})`;
      return [link(item.name, item.url), note];
    }
    case "source": {
      const counts = `${toCountWords(item.documents, "document")}, ${toCountWords(item.events, "event")}`;
      return [link(item.name, item.url), ` (${item.domain === null ? "" : `${item.domain}; `}${counts})`];
    }
    case "document": {
      const when = item.publishedAt === null ? "no date" : toMomentWords(item.publishedAt);
      return [
        link(toDocumentName(item), item.url),
        ` (${[item.source?.name ?? "unknown source", when].join(", ")})`,
      ];
    }
    case "conflict": {
      const { about, event, shown, rival } = item;
      const toSide = ({ value, evidence }: ConflictSide) => {
        const quotes = evidence.map(({ quote, url, source }) => [
          ...[" ", link(`“${quote}”`, url)],
          source === null ? "" : ` (${source})`,
        ]);
        return [strong(toSideWords(about, value)), ...quotes.flat()];
      };
      return [
        ...[`${event.date}, `, link(event.name, item.url), `, ${conflictWords[about].one}: `],
        ...[...toSide(shown), "; against it ", ...toSide(rival)],
      ];
    }
    case "decision": {
      const state = item.state === "IN_FORCE" ? "" : ` (${decisionStateWords[item.state].toLowerCase()})`;
      return [
        ...[`${toDateWords(item.decidedAt)}, `, link(`number ${item.position}`, item.url), `${state}: `],
        ...[strong(item.says), ` ${item.reason} — ${item.author}`],
        ...item.touched.flatMap((thing, index) => [
          index === 0 ? ". On " : ", ",
          link(thing.name, thing.url),
        ]),
      ];
    }
    case "comment": {
      const score = item.score === null ? "" : `, ${item.score}`;
      return [
        strong(`${item.author ?? "Unknown"}${score}`),
        " ",
        link(`comment ${item.position + 1}`, item.url),
        `: ${item.text}`,
      ];
    }
  }
}

function toEventNote({ kind, status, place, sources, description }: EventItem): string {
  const labels = [
    status === "PLANNED" ? "planned" : null,
    kind === "OTHER" ? null : eventKindWords[kind],
    place?.name ?? null,
    sources.map(({ name }) => name).join(", ") || null,
  ].filter((label) => label !== null);
  return `${labels.length === 0 ? "" : ` (${labels.join("; ")})`}${description === null ? "" : `. ${description}`}`;
}
