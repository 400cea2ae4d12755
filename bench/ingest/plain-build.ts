import { createRequire } from "node:module";
import type { EntityKind, PrismaClient } from "@annals/schema/client";
import { toDocumentId, toId } from "@annals/schema/ids";

/** A page as HTML. */
export interface HtmlPage {
  sha256: string;
  html: string;
}

const DOCUMENTS_A_BATCH = 500;
const ROWS_A_CALL = 1000;

// The libraries are those of the ingest package.
const load = createRequire(new URL("../../packages/ingest/package.json", import.meta.url));
const { parseHTML } = load("linkedom") as { parseHTML(html: string): { document: HtmlDocument } };
const { Readability } = load("@mozilla/readability") as {
  Readability: new (document: HtmlDocument) => { parse(): { textContent: string; title: string } | null };
};
const nlp = load("compromise") as (text: string) => Record<Method, () => { json(options: object): Found[] }>;

interface HtmlDocument {
  body: { textContent: string };
}

interface Found {
  text: string;
  offset: { start: number; length: number };
}

const KINDS = [
  ["people", "PERSON"],
  ["places", "PLACE"],
  ["organizations", "ORGANIZATION"],
] as const;

type Method = (typeof KINDS)[number][0];

/**
 * What one would build first: readability finds the text, compromise the people, places and organizations in it, and
 * `createMany` writes documents, entities and mentions. There are no dates, events, links or evidence in it, and one name is
 * one entity.
 */
export async function buildPlainly(client: PrismaClient, pages: readonly HtmlPage[]): Promise<void> {
  for (let at = 0; at < pages.length; at += DOCUMENTS_A_BATCH) {
    const read = pages.slice(at, at + DOCUMENTS_A_BATCH).map(readPlainly);
    const entities = new Map(read.flatMap((page) => page.entities.map((entity) => [entity.id, entity])));
    await client.$transaction(
      async ({ document, entity, mention }) => {
        await createAll(
          document,
          read.map((page) => page.document),
        );
        await createAll(entity, [...entities.values()]);
        await createAll(
          mention,
          read.flatMap((page) => page.mentions),
        );
      },
      { maxWait: 3_600_000, timeout: 3_600_000 },
    );
  }
}

function readPlainly({ html, sha256 }: HtmlPage) {
  const { document: page } = parseHTML(html);
  const whole = page.body.textContent;
  const article = new Readability(page).parse();
  const text = article?.textContent ?? whole;
  const id = toDocumentId(sha256);
  const document = {
    id,
    sha256,
    byteLength: html.length,
    text,
    format: "html",
    language: "en",
    title: article?.title ?? null,
    excerpt: text.slice(0, 200),
  };
  const names = nlp(text);
  const found = KINDS.flatMap(([method, kind]) =>
    names[method]()
      .json({ offset: true })
      .map(({ text: name, offset }) => ({
        name,
        kind,
        start: offset.start,
        end: offset.start + offset.length,
      })),
  );
  const entities = found.map(({ name, kind }) => toEntity(name, kind));
  const mentions = found.map(({ name, kind, start, end }) => ({
    id: toId("men", id, start, end),
    documentId: id,
    start,
    end,
    quote: name,
    zone: "BODY" as const,
    entityId: toEntity(name, kind).id,
    rule: "compromise",
    ruleVersion: 1,
    because: "compromise says so",
  }));
  return { document, entities, mentions };
}

function toEntity(name: string, kind: EntityKind) {
  const id = toId("ent", kind, name);
  return { id, slug: id, name, kind };
}

/** As much of a Prisma delegate as this takes. */
interface Creatable<Row> {
  createMany(input: { data: Row[]; skipDuplicates: boolean }): Promise<unknown>;
}

async function createAll<Row>(table: Creatable<Row>, rows: Row[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_A_CALL)
    await table.createMany({ data: rows.slice(at, at + ROWS_A_CALL), skipDuplicates: true });
}
