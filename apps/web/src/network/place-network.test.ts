import { expect, it } from "vitest";
import { networkSize, placeNetwork } from "./place-network.ts";

const nodes = ["japan", "russia", "tokyo", "moscow"].map((id, index) => ({ id, size: 10 - index }));
const links = [
  { source: "japan", target: "russia", events: 9 },
  { source: "japan", target: "tokyo", events: 2 },
  { source: "russia", target: "moscow", events: 2 },
];

it("holds the first in the middle and all within the picture, none over another", () => {
  const placed = placeNetwork(nodes, links);
  expect(placed[0]).toMatchObject({ x: networkSize.width / 2, y: networkSize.height / 2 });
  for (const { x, y } of placed) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(networkSize.width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(networkSize.height);
  }
  const distances = placed.flatMap((a, index) =>
    placed.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
  );
  expect(Math.min(...distances)).toBeGreaterThan(40);
});

it("is the same picture each time, whatever the things are called", () => {
  const places = placeNetwork(nodes, links).map(({ x, y }) => ({ x, y }));
  const toOther = (id: string) => `other-${id}`;
  const others = placeNetwork(
    nodes.map(({ id, size }) => ({ id: toOther(id), size })),
    links.map(({ source, target, events }) => ({ source: toOther(source), target: toOther(target), events })),
  );
  expect(others.map(({ x, y }) => ({ x, y }))).toEqual(places);
});

it("is placed once for as long as nothing of it changes", () => {
  expect(placeNetwork([...nodes], [...links])).toBe(placeNetwork(nodes, links));
  expect(placeNetwork(nodes, links.slice(1))).not.toBe(placeNetwork(nodes, links));
});
