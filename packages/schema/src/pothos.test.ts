import SchemaBuilder from "@pothos/core";
import PrismaPlugin from "@pothos/plugin-prisma";
import { graphql } from "graphql";
import { afterAll, beforeAll, expect, it } from "vitest";
import { getDatamodel, type PrismaTypes } from "./pothos.ts";
import { createTestDatabase, type TestDatabase } from "./testing.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it("lets a Pothos schema be made of the models, with their relations", async () => {
  const { client } = database;
  await client.entity.create({
    data: { id: "ent-1", slug: "tokyo", name: "Tokyo", kind: "PLACE", key: "tokyo" },
  });
  await client.event.create({
    data: {
      id: "evt-1",
      slug: "talks",
      title: "Talks",
      kind: "MEETING",
      status: "OCCURRED",
      placeId: "ent-1",
    },
  });
  const builder = new SchemaBuilder<{ PrismaTypes: PrismaTypes }>({
    plugins: [PrismaPlugin],
    prisma: { client, dmmf: getDatamodel() },
  });
  builder.prismaObject("Entity", { fields: (t) => ({ name: t.exposeString("name") }) });
  builder.prismaObject("Event", {
    fields: (t) => ({ title: t.exposeString("title"), place: t.relation("place", { nullable: true }) }),
  });
  builder.queryType({
    fields: (t) => ({
      events: t.prismaField({ type: ["Event"], resolve: (query) => client.event.findMany(query) }),
    }),
  });
  const source = "{ events { title place { name } } }";
  const answer = await graphql({ schema: builder.toSchema(), source, contextValue: {} });
  expect(answer).toEqual({ data: { events: [{ title: "Talks", place: { name: "Tokyo" } }] } });
});
