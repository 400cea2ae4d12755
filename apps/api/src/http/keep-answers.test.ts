import { type TextStatement, toTextReader, withConnection } from "@annals/schema/client";
import { createTestDatabase, type TestDatabase } from "@annals/schema/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { OperationPlan } from "../reading/plan-operation.ts";
import { runPlans } from "../reading/run-plan.ts";
import { snapshotSql, snapshotStatement } from "../reading/snapshot.ts";
import { keepAnswers } from "./keep-answers.ts";

let database: TestDatabase;
let asked: TextStatement[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

beforeEach(() => {
  asked = [];
});

const readText = (statement: TextStatement) => {
  asked.push(statement);
  return toTextReader(database.client)(statement);
};

const toPlan = (at = snapshotSql.text): OperationPlan => ({
  statement: { text: `SELECT ${at} || E'\\n{"data":' || (SELECT count(*) FROM "Source") || '}'`, values: [] },
  finish: null,
  fields: new Map(),
});

const toSource = (id: string) => ({ id, slug: id, slugStem: id, name: id });
const add = (id: string) => database.client.source.create({ data: toSource(id) });

const isState = (statement: TextStatement | undefined) => statement?.text === snapshotStatement.text;

describe("an answer that was read twice with nothing changed in between", () => {
  it("is not read again: the database is asked for its state alone", async () => {
    // Transactions in other databases of the server are another state, too: here none is seen.
    const atRest = (statement: TextStatement) =>
      readText(
        isState(statement) ? { ...snapshotStatement, name: "rest", text: "SELECT 'at rest'" } : statement,
      );
    const answer = keepAnswers(runPlans(), atRest, true);
    const plan = toPlan("'at rest'");
    const answers = [await answer(plan), await answer(plan), await answer(plan), await answer(plan)];
    expect(new Set(answers.map(String)).size).toBe(1);
    expect(asked.map(({ name }) => name === "rest")).toEqual([false, false, true, true]);
  });

  it("is read anew after any change, by another session too, and is never behind a commit", async () => {
    const answer = keepAnswers(runPlans(), readText, true);
    const plan = toPlan();
    for (let round = 0; round < 5; round++) {
      const count = await database.client.source.count();
      for (let time = 0; time < 3; time++) expect(String(await answer(plan))).toBe(`{"data":${count}}`);
      await add(`src-${round}`);
    }
  });

  it("shows a transaction that ran while it was read only once that is committed", async () => {
    const answer = keepAnswers(runPlans(), readText, true);
    const plan = toPlan();
    const count = await database.client.source.count();
    await withConnection(database.client, async (one) => {
      await one.query("BEGIN");
      await one.query(
        `INSERT INTO "Source" (id, slug, "slugStem", name) VALUES ('src-x', 'src-x', 'src-x', 'src-x')`,
      );
      // A later transaction is committed first, so that the state's bounds stay what they are.
      await database.client.$executeRaw`SELECT pg_current_xact_id()`;
      for (let time = 0; time < 3; time++) expect(String(await answer(plan))).toBe(`{"data":${count}}`);
      await one.query("COMMIT");
    });
    expect(String(await answer(plan))).toBe(`{"data":${count + 1}}`);
  });
});

describe("nothing is kept", () => {
  it("where the settings say so", async () => {
    const answer = keepAnswers(runPlans(), readText, false);
    const plan = toPlan();
    for (let time = 0; time < 4; time++) await answer(plan);
    expect(asked.filter(isState)).toEqual([]);
    expect(asked).toHaveLength(4);
  });

  it("of a replica, whose state cannot be told", async () => {
    const answer = keepAnswers(runPlans(), readText, true);
    const plan = toPlan("''");
    for (let time = 0; time < 4; time++) await answer(plan);
    expect(asked.filter(isState)).toEqual([]);
  });
});
