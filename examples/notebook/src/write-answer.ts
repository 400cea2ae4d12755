import { toDisplay } from "@annals/schema/edtf";
import type { BlockContent, ListItem, PhrasingContent, Root } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import type { EventReadings, Reading } from "./find-disagreements.ts";

/** Other headlines are no other readings of what happened. */
const readings = new Set(["date", "kind", "name", "number", "place", "status"]);

/**
 * Writes what the sources disagree about as Markdown: contradictions with both sides' words first, then readings that are left aside and
 * contradict nothing.
 * @param when the stretch of time in words
 */
export function writeAnswer(events: readonly EventReadings[], when: string, siteUrl: string): string {
  const disputed = events.filter(({ conflicts }) => conflicts.length > 0);
  const count = disputed.reduce((sum, event) => sum + findSides(event).length, 0);
  const others = events
    .map((event) => ({ event, aside: findAside(event) }))
    .filter(({ aside }) => aside.length > 0);
  const tree: Root = {
    type: "root",
    children: [
      heading(1, text(`What did the sources disagree about in ${when}?`)),
      paragraph(
        text(
          count === 0
            ? `About nothing: of ${events.length} events, none has sources that contradict each other.`
            : `${count === 1 ? "Once" : `${count} times`}, about ${disputed.length} of ${events.length} events.`,
        ),
      ),
      ...disputed.flatMap((event) => [
        heading(2, ...nameEvent(event, siteUrl)),
        ...findSides(event).flatMap(({ property, shown, rivals }) => [
          heading(3, text(`${toWords(property)}: ${sayValue(shown)} or ${sayValue(rivals[0])}`)),
          list([
            toItem("Shown", shown, siteUrl),
            ...rivals.map((rival) => toItem("Against it", rival, siteUrl)),
          ]),
        ]),
      ]),
      ...(others.length === 0 ? [] : [heading(2, text("Read otherwise, without contradiction"))]),
      ...others.flatMap(({ event, aside }) => [
        heading(3, ...nameEvent(event, siteUrl)),
        list(aside.map((claim) => toItem(toWords(claim.property), claim, siteUrl))),
      ]),
    ],
  };
  return toMarkdown(tree, { bullet: "-" });
}

/** A contradiction: what is shown, and all claims of one other value. */
interface Sides {
  property: string;
  shown: Reading;
  rivals: [Reading, ...Reading[]];
}

/** The contradictions of an event, each pair of values once. */
function findSides({ conflicts }: EventReadings): Sides[] {
  const sides = new Map<string, Sides>();
  for (const { property, shown, rival } of conflicts) {
    const key = JSON.stringify([shown.id, rival.value]);
    const known = sides.get(key);
    if (known) known.rivals.push(rival);
    else sides.set(key, { property, shown, rivals: [rival] });
  }
  return [...sides.values()];
}

/** The rivals of an event that stand in no conflict. */
function findAside({ conflicts, rivals }: EventReadings): Reading[] {
  const told = new Set(conflicts.flatMap(({ shown, rival }) => [shown.id, rival.id]));
  return rivals.filter(({ id, property }) => readings.has(property) && !told.has(id));
}

const toWords = (property: string) => property.charAt(0).toUpperCase() + property.slice(1).toLowerCase();

function sayValue({ property, value }: Reading): string {
  if (value === null) return "unknown";
  return property === "date" ? toDisplay(value) : value;
}

function toItem(label: string, claim: Reading, siteUrl: string): ListItem {
  const said = paragraph(strong(`${label}: ${sayValue(claim)}.`), text(` ${claim.because}`));
  return {
    type: "listItem",
    spread: false,
    children: [said, ...claim.evidence.map((span) => quote(span, siteUrl))],
  };
}

/** The words, and the place of the document where they stand, in the archive's reader. */
function quote(
  { quote: words, isCut, start, end, document }: Reading["evidence"][number],
  siteUrl: string,
): BlockContent {
  const { id, title, publishedAt, source } = document;
  const url = `${siteUrl}/documents/${id}#s-${start}-${end}`;
  const whence = [source?.name ?? "unknown source", publishedAt].filter((part) => part !== null).join(", ");
  return {
    type: "blockquote",
    children: [
      paragraph(
        text(`“${words.replaceAll(/\s+/g, " ").trim()}${isCut ? "…" : ""}” (${whence}: `),
        { type: "link", url, children: [text(title ?? id)] },
        text(")"),
      ),
    ],
  };
}

const nameEvent = ({ slug, title, date }: EventReadings, siteUrl: string): PhrasingContent[] => [
  { type: "link", url: `${siteUrl}/events/${slug}`, children: [text(title)] },
  text(`, ${date.display}`),
];

const text = (value: string): PhrasingContent => ({ type: "text", value });
const strong = (value: string): PhrasingContent => ({ type: "strong", children: [text(value)] });
const paragraph = (...children: PhrasingContent[]) => ({ type: "paragraph", children }) as const;
const heading = (depth: 1 | 2 | 3, ...children: PhrasingContent[]) =>
  ({ type: "heading", depth, children }) as const;
const list = (children: ListItem[]) => ({ type: "list", ordered: false, spread: false, children }) as const;
