import type { PrismaClient } from "@annals/schema/client";

/**
 * The documents that people mean by what they say: an id, the SHA-256 of the bytes, or an address, which means all versions
 * that were saved from it.
 * @returns for each thing said the ids of the documents, in their order; none where the archive has no such document
 */
export async function findDocuments(
  client: PrismaClient,
  said: readonly string[],
): Promise<Map<string, string[]>> {
  const documents = await client.document.findMany({
    where: {
      OR: [
        { id: { in: [...said] } },
        { sha256: { in: [...said] } },
        { url: { in: [...said] } },
        { captures: { some: { url: { in: [...said] } } } },
      ],
    },
    select: { id: true, sha256: true, url: true, captures: { select: { url: true } } },
    orderBy: { id: "asc" },
  });
  const isMeant = (document: (typeof documents)[number], one: string) =>
    [document.id, document.sha256, document.url, ...document.captures.map(({ url }) => url)].includes(one);
  return new Map(
    said.map((one) => [one, documents.filter((document) => isMeant(document, one)).map(({ id }) => id)]),
  );
}
