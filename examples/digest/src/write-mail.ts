import { createHash } from "node:crypto";
import { escapeUTF8 } from "entities";
import type { NewsItem } from "./collect-news.ts";

/** How many events a mail lists; of the rest it tells how many there are. */
const maxListed = 50;

/** A mail in both forms. */
export interface Mail {
  subject: string;
  text: string;
  html: string;
  /** Made from what the mail says: the same news never make two mails, for whoever looks at it. */
  messageId: string;
}

/** Writes the digest of some news, which must not be empty. */
export function writeMail(news: readonly NewsItem[], { siteUrl, to }: { siteUrl: string; to: string }): Mail {
  const parts = [
    { heading: "New", items: news.filter(({ changes }) => changes === null) },
    { heading: "Changed since it was sent", items: news.filter(({ changes }) => changes !== null) },
  ].filter(({ items }) => items.length > 0);
  const subject = parts
    .map(({ heading, items }) => `${items.length} ${heading.split(" ")[0]?.toLowerCase()}`)
    .join(", ");
  const text = parts.map(({ heading, items }) => writePart(heading, items, siteUrl)).join("\n\n");
  const html = parts.map(({ heading, items }) => writeHtmlPart(heading, items, siteUrl)).join("\n");
  const hash = createHash("sha256")
    .update(`${to}\n${JSON.stringify(news)}`)
    .digest("hex")
    .slice(0, 32);
  return {
    subject: `Annals: ${subject}`,
    text: `${text}\n`,
    html: `<!doctype html>\n<html lang="en"><title>Annals: ${subject}</title>\n<body>\n${html}\n</body></html>\n`,
    messageId: `<${hash}@${new URL(siteUrl).hostname}>`,
  };
}

function writePart(heading: string, items: readonly NewsItem[], siteUrl: string): string {
  const blocks = items
    .slice(0, maxListed)
    .map((item) =>
      [
        `* ${item.when}: ${item.event.title}`,
        ...toLines(item).map((line) => `  ${line}`),
        `  ${toUrl(siteUrl, item)}`,
      ].join("\n"),
    );
  return [heading.toUpperCase(), ...blocks, ...toRest(items)].join("\n\n");
}

function writeHtmlPart(heading: string, items: readonly NewsItem[], siteUrl: string): string {
  const blocks = items.slice(0, maxListed).map((item) => {
    const lines = toLines(item).map((line) => `<br>${escapeUTF8(line)}`);
    return `<li><a href="${escapeUTF8(toUrl(siteUrl, item))}">${escapeUTF8(item.event.title)}</a>, ${escapeUTF8(item.when)}${lines.join("")}</li>`;
  });
  return [
    `<h2>${heading}</h2>`,
    "<ul>",
    ...blocks,
    "</ul>",
    ...toRest(items).map((rest) => `<p>${rest}</p>`),
  ].join("\n");
}

const toUrl = (siteUrl: string, { slug }: NewsItem) => `${siteUrl}/events/${slug}`;

/** What is said of an event below its title. */
function toLines({ about, sources, evidence, changes }: NewsItem): string[] {
  const told = sources.length === 0 ? "" : `; told by ${sources.join(", ")}`;
  const quote = evidence?.quote.replaceAll(/\s+/g, " ");
  return [
    `With ${about.join(", ")}${told}.`,
    ...(evidence === null ? [] : [`Dated by “${quote}” (${evidence.source}).`]),
    ...(changes === null ? [] : [`Changed: ${changes.join("; ")}.`]),
  ];
}

function toRest(items: readonly NewsItem[]): string[] {
  const left = items.length - maxListed;
  return left > 0 ? [`And ${left} more, on the archive's site.`] : [];
}
