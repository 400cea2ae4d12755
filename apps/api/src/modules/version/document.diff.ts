import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import type { Context } from "../../context.ts";
import { toRequestError } from "../../errors.ts";
import { DocumentRef, type DocumentRow } from "../document/document.ref.ts";
import { type DiffHunk, type DiffPart, toWordDiff, type WordDiff } from "./word-diff.ts";

/** A version of a page. */
interface Version {
  id: string;
  text: string;
  isRestricted: boolean;
}

/** What two versions of a page differ in. */
interface DocumentDiff extends WordDiff {
  from: { id: string };
  to: { id: string };
}

const DiffKindEnum = builder.enumType("DiffKind", {
  description: "Which side of a comparison has a stretch.",
  values: {
    SAME: { description: "Both." },
    REMOVED: { description: "Only the earlier one." },
    ADDED: { description: "Only the later one." },
  } as const,
});

const DiffPartType = builder.objectRef<DiffPart>("DiffPart").implement({
  description: "A stretch that two texts share, or that only one of them has.",
  fields: (t) => ({
    kind: t.expose("kind", { type: DiffKindEnum, description: "Which side has it." }),
    text: t.exposeString("text", { description: "The words, with the spaces around them." }),
  }),
});

const DiffHunkType = builder.objectRef<DiffHunk>("DiffHunk").implement({
  description:
    "A place where two texts differ, with some words around it. Offsets count UTF-16 code units, ends exclusive.",
  fields: (t) => ({
    fromStart: t.exposeInt("fromStart", { description: "Where it starts in the earlier text." }),
    fromEnd: t.exposeInt("fromEnd", { description: "Where it ends there." }),
    toStart: t.exposeInt("toStart", { description: "Where it starts in the later text." }),
    toEnd: t.exposeInt("toEnd", { description: "Where it ends there." }),
    parts: t.expose("parts", {
      type: [DiffPartType],
      description: "Its stretches in order: those of the earlier text are all but the added ones.",
    }),
  }),
});

const DocumentDiffType = builder.objectRef<DocumentDiff>("DocumentDiff").implement({
  description: "What two versions of a page differ in, word by word.",
  fields: (t) => ({
    from: t.field({
      type: DocumentRef,
      description: "The earlier version.",
      resolve: ({ from }) => from as DocumentRow,
    }),
    to: t.field({
      type: DocumentRef,
      description: "The later version.",
      resolve: ({ to }) => to as DocumentRow,
    }),
    addedWords: t.exposeInt("addedWords", { description: "How many words only the later one has." }),
    removedWords: t.exposeInt("removedWords", { description: "How many words only the earlier one has." }),
    hunks: t.expose("hunks", { type: [DiffHunkType], description: "Where they differ, in order." }),
  }),
});

const columns = Prisma.sql`d.id, d.text, d."isRestricted"`;

/** The version of a page that was saved last before another one. */
const toEarlierSql = (id: string) => Prisma.sql`
  SELECT ${columns} FROM "Document" o JOIN "Document" d ON d.url = o.url AND d.id <> o.id
  WHERE o.id = ${id} AND (coalesce(d."retrievedAt", '-infinity'), coalesce(d."publishedDay", '-infinity'), d.id)
    < (coalesce(o."retrievedAt", '-infinity'), coalesce(o."publishedDay", '-infinity'), o.id)
  ORDER BY d."retrievedAt" DESC NULLS LAST, d."publishedDay" DESC NULLS LAST, d.id DESC LIMIT 1`;

const toVersionSql = (id: string, otherId: string) => Prisma.sql`
  SELECT ${columns} FROM "Document" o JOIN "Document" d ON d.url = o.url
  WHERE o.id = ${id} AND d.id = ${otherId}`;

async function findVersion({ db }: Context, sql: Prisma.Sql): Promise<Version | null> {
  const [version] = await db.$queryRaw<Version[]>(sql);
  return version ?? null;
}

async function findDiff(
  context: Context,
  id: string,
  fromId: string | null | undefined,
): Promise<DocumentDiff | null> {
  const from = await findVersion(context, fromId == null ? toEarlierSql(id) : toVersionSql(id, fromId));
  if (from === null && fromId != null) {
    throw toRequestError("diff.not-a-version", `${fromId} is no version of the page that ${id} is one of.`);
  }
  const to = await findVersion(context, toVersionSql(id, id));
  if (from === null || to === null) return null;
  if (context.isPublic && (from.isRestricted || to.isRestricted)) return null;
  const diff = toWordDiff(from.text, to.text);
  if (diff === null) {
    throw toRequestError("diff.too-different", `${from.id} and ${id} differ too much to be compared.`);
  }
  return { ...diff, from: { id: from.id }, to: { id } };
}

builder.objectField(DocumentRef, "diff", (t) =>
  t.field({
    type: DocumentDiffType,
    nullable: true,
    description:
      "What it differs in from another version of its page. Null if there is no earlier version and none is asked for, and on a public site where the rights notice forbids showing the whole text.",
    args: { from: t.arg.id({ description: "Id of a version: the last one before it unless told." }) },
    resolve: ({ id }, { from }, context) => findDiff(context, id, from),
  }),
);
