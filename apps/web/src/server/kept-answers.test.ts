import { expect, it } from "vitest";
import type { Answer } from "./answer.ts";
import { KeptAnswers } from "./kept-answers.ts";

const toAnswer = (text: string): Answer => ({
  headers: {},
  tag: `W/"${text}"`,
  body: Buffer.from(text),
  compressed: new Map(),
});

function follow(): KeptAnswers {
  const answers = new KeptAnswers();
  answers.follow();
  return answers;
}

it("keeps an answer until the archive changes", () => {
  const answers = follow();
  const answer = toAnswer("two events");
  answers.begin("/timeline")(answer);
  expect(answers.find("/timeline")).toBe(answer);
  expect(answers.find("/timeline?kind=VISIT")).toBeUndefined();
  answers.forget();
  expect(answers.find("/timeline")).toBeUndefined();
});

it("never keeps what was begun before a change", () => {
  const answers = follow();
  const settle = answers.begin("/timeline");
  const before = answers.version;
  answers.forget();
  expect(answers.version).not.toBe(before);
  settle(toAnswer("of before"));
  expect(answers.find("/timeline")).toBeUndefined();
});

it("lets others wait for an answer that is being made, and tells them where there is none for all", async () => {
  const answers = follow();
  const settle = answers.begin("/timeline");
  const waiting = answers.find("/timeline");
  settle(null);
  expect(await waiting).toBeNull();
  expect(answers.find("/timeline")).toBeUndefined();
});

it("keeps nothing while nobody tells of changes", () => {
  const answers = new KeptAnswers();
  answers.begin("/timeline")(toAnswer("a"));
  expect(answers.find("/timeline")).toBeUndefined();
  answers.follow();
  answers.begin("/timeline")(toAnswer("b"));
  answers.unfollow();
  answers.forget();
  expect([answers.version, answers.find("/timeline")]).toEqual([null, undefined]);
});

it("forgets what was asked for longest ago before it takes more memory than it may", () => {
  const answers = follow();
  const large = "a".repeat(9_000_000);
  for (const path of ["/1", "/2", "/3", "/4"]) answers.begin(path)(toAnswer(large));
  expect([answers.find("/1") === undefined, answers.find("/4") === undefined]).toEqual([true, false]);
});
