import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import { LRUCache } from "lru-cache";

/** Something that appears with others; `size` is in how many events. */
export interface NetworkNode {
  id: string;
  size: number;
}

/** How many events two of them share. */
export interface NetworkLink {
  source: string;
  target: string;
  events: number;
}

/** Where something lies in the picture, in its own units. */
export interface PlacedNode extends NetworkNode {
  x: number;
  y: number;
}

/** Size of the picture in its own units. */
export const networkSize = { width: 720, height: 420, margin: 24, labelWidth: 140 } as const;

/** After so many steps who belongs together lies together; more of them move the nodes by a few pixels only. */
const drawnSteps = 70;

/** Then so many in which names make room for each other as well, which is most of the work of a step. */
const orderedSteps = 30;

/** Names stand beside their nodes, so these keep further apart sideways: the forces see a picture that is squeezed so much. */
const squeeze = 2.4;

/** Networks that were placed, by what they are made of: most change of an archive leaves most networks as they were. */
const placedBefore = new LRUCache<string, readonly PlacedNode[]>({ max: 1000 });

/**
 * Places a network so that who shares many events lies near: forces between the nodes (d3-force), run to their rest. The
 * first node is held in the middle. The same network is always placed the same way: the library draws no random numbers.
 */
export function placeNetwork(
  nodes: readonly NetworkNode[],
  links: readonly NetworkLink[],
): readonly PlacedNode[] {
  const key = JSON.stringify([nodes, links]);
  const placed = placedBefore.get(key) ?? place(nodes, links);
  placedBefore.set(key, placed);
  return placed;
}

function place(nodes: readonly NetworkNode[], links: readonly NetworkLink[]): PlacedNode[] {
  const { width, height } = networkSize;
  const middle = { x: width / 2 / squeeze, y: height / 2 };
  const placed = nodes.map((node, index) => ({
    ...node,
    x: middle.x + index,
    y: middle.y,
    ...(index === 0 ? { fx: middle.x, fy: middle.y } : {}),
  }));
  const strongest = Math.max(1, ...links.map(({ events }) => events));
  const simulation = forceSimulation(placed)
    .force(
      "links",
      forceLink<(typeof placed)[number], NetworkLink & { source: string; target: string }>(
        links.map((link) => ({ ...link })),
      )
        .id(({ id }) => id)
        .distance(({ events }) => 120 - (60 * events) / strongest)
        .strength(0.12),
    )
    .force("apart", forceManyBody().strength(-160))
    .force("x", forceX(middle.x).strength(0.05))
    .force("y", forceY(middle.y).strength(0.05))
    .stop()
    .tick(drawnSteps);
  simulation.force("labels", forceCollide(25).iterations(2)).tick(orderedSteps);
  return spread(placed.map(({ id, size, x, y }) => ({ id, size, x: x * squeeze, y })));
}

/** Spreads what is placed about its first over the whole picture, either way from the middle by as much. */
function spread(placed: readonly PlacedNode[]): PlacedNode[] {
  const { width, height, margin, labelWidth } = networkSize;
  const [first] = placed;
  if (first === undefined) return [];
  const reach = (side: (node: PlacedNode) => number) => Math.max(1, ...placed.map(side));
  const left = (first.x - margin) / reach((node) => first.x - node.x);
  const right = (width - labelWidth - first.x) / reach((node) => node.x - first.x);
  const up = (height / 2 - margin) / reach((node) => first.y - node.y);
  const down = (height / 2 - margin) / reach((node) => node.y - first.y);
  return placed.map(({ x, y, ...node }) => ({
    ...node,
    x: Math.round(clamp(first.x + (x - first.x) * (x < first.x ? left : right), margin, width - labelWidth)),
    y: Math.round(clamp(height / 2 + (y - first.y) * (y < first.y ? up : down), margin, height - margin)),
  }));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
