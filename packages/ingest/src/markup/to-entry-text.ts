import { Parser } from "htmlparser2";
import { type JsonObject, parseJson, toWordsOfValue } from "./json-ld.ts";
import { toOneLine } from "./page-node.ts";
import { toStatedDate } from "./stated-date.ts";
import { type KnownMetadata, toPageText } from "./to-page-text.ts";

/** The text of one entry of an RSS or Atom feed: its fields as the metadata of a page, its content as the page's story. */
export function toEntryText(markup: string): string {
  const fields = readFields(markup);
  const get = (...names: string[]) =>
    names.map((name) => fields.get(name) ?? "").find((value) => value.trim() !== "") ?? "";
  return toText(get("content:encoded", "content", "description", "summary", "itunes:summary"), {
    title: toOneLine(toWords(get("title", "media:title"))),
    byline: toOneLine(toWords(get("dc:creator", "author/name", "author", "itunes:author"))),
    published: toStatedDate(get("pubdate", "published", "dc:date", "date", "issued", "updated")),
    updated: toStatedDate(get("updated", "atom:updated", "modified")),
    site: toOneLine(toWords(get("source/title", "source", "dc:publisher"))),
    address: toAddress(get("link", "link@href", "feedburner:origlink", "guid", "id")),
    description:
      get("content:encoded", "content") === "" ? "" : toOneLine(toWords(get("description", "summary"))),
  });
}

/** The text of one item of a JSON feed (https://www.jsonfeed.org/version/1.1/#items). */
export function toJsonEntryText(json: string): string {
  const data = parseJson(json);
  const item: JsonObject =
    data !== null && typeof data === "object" && !Array.isArray(data) ? (data as JsonObject) : {};
  const content =
    typeof item.content_html === "string"
      ? item.content_html
      : toEscapedText(item.content_text ?? item.summary);
  return toText(content, {
    title: toWordsOfValue(item.title),
    byline: toWordsOfValue(item.authors ?? item.author),
    published: toStatedDate(toWordsOfValue(item.date_published)),
    updated: toStatedDate(toWordsOfValue(item.date_modified)),
    address: toAddress(
      toWordsOfValue(item.url) || toWordsOfValue(item.external_url) || toWordsOfValue(item.id),
    ),
    description: content === "" ? "" : toWordsOfValue(item.summary),
  });
}

/** What a feed says of an entry counts before what the entry's content may say of itself. */
function toText(content: string, known: KnownMetadata): string {
  const said = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== ""));
  return toPageText(`<html><body><article>${content}</article></body></html>`, said);
}

/** Every field's text by its name, lower case, `author/name` for one below another, `link@href` for an attribute; the first counts. */
function readFields(markup: string): Map<string, string> {
  const fields = new Map<string, string>();
  const open: string[] = [];
  let words = "";
  let markupDepth = 0;
  const add = (name: string, value: string) => {
    if (!fields.has(name) || fields.get(name)?.trim() === "") fields.set(name, value);
  };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = tag.toLowerCase();
        if (markupDepth > 0) {
          markupDepth += 1;
          if (markupDepth < DEEPEST) words += `<${name}>`;
          return;
        }
        open.push(name);
        if (open.length === 2) {
          words = "";
          const isShown = (attributes.rel ?? "alternate") === "alternate";
          if (name === "link" && attributes.href && isShown) add("link@href", attributes.href);
        }
        if (open.length === 3 && !NESTED.has(open[1] ?? "")) {
          markupDepth = 1;
          open.pop();
          words += `<${name}>`;
        } else if (open.length === 3) words = "";
      },
      ontext(text) {
        words += text;
      },
      onclosetag(tag) {
        const name = tag.toLowerCase();
        if (markupDepth > 0) {
          if (markupDepth < DEEPEST) words += `</${name}>`;
          markupDepth -= 1;
          return;
        }
        if (open.length === 3) add(`${open[1]}/${open[2]}`, words);
        if (open.length === 2) add(open[1] ?? "", words);
        open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(markup);
  return fields;
}

/** Fields with fields below them; others, such as XHTML content, have markup. */
const NESTED = new Set(["author", "source", "contributor", "media:group"]);
const DEEPEST = 300;

/** The words of a field that may hold markup. */
function toWords(value: string): string {
  return /[<&]/.test(value)
    ? value
        .replace(/<[^<>]{0,1000}>/g, " ")
        .replaceAll("&amp;", "&")
        .replaceAll("&quot;", '"')
        .replaceAll("&#39;", "'")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
    : value;
}

function toAddress(value: string): string {
  const url = URL.parse(value.trim());
  return url && /^https?:$/.test(url.protocol) ? url.href : "";
}

function toEscapedText(text: unknown): string {
  if (typeof text !== "string") return "";
  const words = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return words
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll("\n", "<br>")}</p>`)
    .join("");
}
