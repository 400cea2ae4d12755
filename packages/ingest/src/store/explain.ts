import { Prisma, type PrismaClient } from "@annals/schema/client";
import { findNoun, type IdNoun } from "@annals/schema/ids";

/** Something of the archive, and how the archive knows what it says of it. */
export interface Explanation {
  id: string;
  noun: IdNoun;
  /** The words that name it. */
  title: string;
  claims: ExplainedClaim[];
}

/** A claim with the stretches of documents that it rests on. */
export interface ExplainedClaim {
  property: string;
  value: string | null;
  status: string;
  rule: string;
  ruleVersion: number;
  because: string;
  evidence: { documentId: string; start: number; end: number; quote: string }[];
}

/** Nouns that claims are made of, with the column of `Claim` and where their words stand. */
const SUBJECTS = {
  Document: { column: "documentId", table: "Document", title: "coalesce(title, left(excerpt, 80))" },
  Report: { column: "reportId", table: "Report", title: "coalesce(title, description, id)" },
  Event: { column: "eventId", table: "Event", title: "title" },
  Entity: { column: "entityId", table: "Entity", title: "name" },
  Alias: { column: "aliasId", table: "Alias", title: "name" },
  Comment: { column: "commentId", table: "Comment", title: "left(text, 80)" },
  Relation: { column: "relationId", table: "Relation", title: "array_to_string(context, ', ')" },
} as const;

type SubjectNoun = keyof typeof SUBJECTS;

function isSubject(noun: IdNoun | null): noun is SubjectNoun {
  return noun !== null && Object.hasOwn(SUBJECTS, noun);
}

/** How the archive knows what it says of something: by id, or by slug for events and entities. Null if there is no such thing. */
export async function explain(client: PrismaClient, idOrSlug: string): Promise<Explanation | null> {
  const id = findNoun(idOrSlug) ? idOrSlug : await findBySlug(client, idOrSlug);
  const noun = id === null ? null : findNoun(id);
  if (id === null || noun === null) return null;
  if (noun === "Mention") return explainMention(client, id);
  if (!isSubject(noun)) return null;
  const { column, table, title } = SUBJECTS[noun];
  const [subject] = await client.$queryRaw<{ title: string }[]>(
    Prisma.sql`SELECT ${Prisma.raw(title)} AS title FROM ${Prisma.raw(`"${table}"`)} WHERE id = ${id}`,
  );
  if (!subject) return null;
  const claims = await client.claim.findMany({
    where: { [column]: id },
    include: { evidence: { orderBy: { position: "asc" } } },
    orderBy: [{ property: "asc" }, { status: "asc" }, { id: "asc" }],
  });
  return { id, noun, title: subject.title, claims };
}

async function findBySlug(client: PrismaClient, slug: string): Promise<string | null> {
  const event = await client.event.findUnique({ where: { slug }, select: { id: true } });
  const entity = event ?? (await client.entity.findUnique({ where: { slug }, select: { id: true } }));
  return entity?.id ?? null;
}

/** The link of a mention is a claim that stands in its own row. */
async function explainMention(client: PrismaClient, id: string): Promise<Explanation | null> {
  const mention = await client.mention.findUnique({ where: { id }, include: { entity: true } });
  if (!mention) return null;
  const { documentId, start, end, quote, rule, ruleVersion, because, entity } = mention;
  const evidence = [{ documentId, start, end, quote }];
  const claims = [
    { property: "entity", value: entity.name, status: "SHOWN", rule, ruleVersion, because, evidence },
  ];
  return { id, noun: "Mention", title: quote, claims };
}
