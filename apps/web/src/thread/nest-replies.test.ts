import { expect, it } from "vitest";
import { nestReplies, type ThreadNode } from "./nest-replies.ts";

const comment = (position: number, parent?: number) => ({
  id: `c${position}`,
  position,
  inReplyTo: parent === undefined ? null : { comment: { id: `c${parent}` } },
});

type Comment = ReturnType<typeof comment>;

const write = (nodes: readonly ThreadNode<Comment>[]): string =>
  nodes
    .map(
      ({ comment: { position }, answers }) => `${position}${answers.length > 0 ? `(${write(answers)})` : ""}`,
    )
    .join(" ");

it("puts answers under what they answer, in the order of the page", () => {
  const thread = [
    comment(0),
    comment(1),
    comment(3, 1),
    comment(2, 1),
    comment(5, 2),
    comment(6, 5),
    comment(4),
  ];
  expect(write(nestReplies(thread))).toBe("0 1(2(5(6)) 3) 4");
});

it("lets an answer stand by itself where what it answers is not in the list", () => {
  expect(write(nestReplies([comment(1, 0), comment(2)]))).toBe("1 2");
});

it("loses no comment where answers go in a circle", () => {
  const written = write(nestReplies([comment(0, 2), comment(1, 0), comment(2, 1), comment(3, 3)]));
  expect(written.match(/\d/g)?.toSorted()).toEqual(["0", "1", "2", "3"]);
});
