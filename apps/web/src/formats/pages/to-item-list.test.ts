import { expect, it } from "vitest";
import { dates, toTestEvent } from "../testing/publication.ts";
import { type Stretch, toItemList } from "./to-item-list.ts";

function toArchive(count: number) {
  const asked: Stretch[] = [];
  const getStretch = async (stretch: Stretch) => {
    asked.push(stretch);
    const start = Number(stretch.after ?? 0);
    const end = Math.min(start + (stretch.first ?? 0), count);
    return {
      totalCount: stretch.isCounted ? count : undefined,
      nodes: Array.from({ length: end - start }, (_, index) => start + index),
      pageInfo: {
        startCursor: String(start),
        endCursor: String(end),
        hasNextPage: end < count,
        hasPreviousPage: start > 0,
      },
    };
  };
  return { asked, getStretch };
}

const toItem = (number: number) => toTestEvent(String(number), dates.day);

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

it("gives all, however many, and asks for a portion only when it is read", async () => {
  const { asked, getStretch } = toArchive(230);
  const list = await toItemList({ scope: "all", params: { after: "7" } }, 20, getStretch, toItem);
  expect(asked).toHaveLength(1);
  const ids: string[] = [];
  for await (const { id } of list.items) {
    expect(asked.length).toBeLessThanOrEqual(Math.floor(ids.length / 50) + 1);
    ids.push(id);
  }
  expect(new Set(ids).size).toBe(230);
  expect(list).toMatchObject({ totalCount: 230, next: null, previous: null });
  expect(asked.filter(({ isCounted }) => isCounted)).toHaveLength(1);
});

it("gives a page as its reader sees it, with its neighbours", async () => {
  const { asked, getStretch } = toArchive(100);
  const list = await toItemList({ scope: "page", params: { after: "20" } }, 20, getStretch, toItem);
  expect(await collect(list.items)).toHaveLength(20);
  expect(list).toMatchObject({ totalCount: 100, next: "40", previous: "20" });
  expect(asked).toEqual([{ isCounted: true, first: 20, after: "20" }]);
});

it("gives the latest fifty and no more", async () => {
  const { asked, getStretch } = toArchive(100);
  const list = await toItemList({ scope: "latest", params: {} }, 20, getStretch, toItem);
  expect(await collect(list.items)).toHaveLength(50);
  expect(asked).toHaveLength(1);
});
