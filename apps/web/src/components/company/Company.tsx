import type { EntityKind } from "@annals/schema/enums";
import { entityKindWords, toCountWords } from "../../graphql/words.ts";
import { type NetworkLink, networkSize, placeNetwork } from "../../network/place-network.ts";
import styles from "./Company.module.css";

/** Another entity in the same events, and with whom of the others it appears too. */
export interface Companion {
  slug: string;
  name: string;
  kind: EntityKind;
  /** How many events both share. */
  events: number;
  /** Slugs of other companions, with the events they share with this one. */
  others: readonly { slug: string; events: number }[];
}

/** Whom an entity appears with: a picture of the network, and a table of the same figures. */
export function Company({
  entity,
  companions,
}: {
  entity: { slug: string; name: string };
  companions: readonly Companion[];
}) {
  return (
    <div className={styles.company}>
      {companions.length > 2 && <NetworkPicture entity={entity} companions={companions} />}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Together in</th>
            <th scope="col">Most often also with</th>
          </tr>
        </thead>
        <tbody>
          {companions.map((companion) => (
            <tr key={companion.slug}>
              <th scope="row">
                <a href={`/entities/${companion.slug}`}>{companion.name}</a>{" "}
                <span className={styles.kind}>{entityKindWords[companion.kind].one}</span>
              </th>
              <td>
                <a href={toBothHref(entity.slug, companion.slug)}>
                  {toCountWords(companion.events, "event")}
                </a>
              </td>
              <td>{toOthersWords(companion, companions)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NetworkPicture({
  entity,
  companions,
}: {
  entity: { slug: string; name: string };
  companions: readonly Companion[];
}) {
  const links = toLinks(entity.slug, companions);
  const placed = placeNetwork(
    [
      { id: entity.slug, size: companions[0]?.events ?? 1 },
      ...companions.map(({ slug, events }) => ({ id: slug, size: events })),
    ],
    links,
  );
  const places = new Map(placed.map((node) => [node.id, node]));
  const names = new Map([
    [entity.slug, entity.name],
    ...companions.map(({ slug, name }) => [slug, name] as const),
  ]);
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${networkSize.width} ${networkSize.height}`}
      aria-hidden="true"
    >
      {toStrokes(entity.slug, links, places).map(({ isSpoke, width, path }) => (
        <path
          key={`${isSpoke} ${width}`}
          className={isSpoke ? styles.spoke : styles.link}
          strokeWidth={width}
          d={path}
        />
      ))}
      {placed.map(({ id, x, y, size }, index) => (
        <g key={id} className={index === 0 ? styles.middle : styles.node}>
          <circle cx={x} cy={y} r={Math.round(4 + 2 * Math.sqrt(size))} />
          <text x={x + 9 + Math.round(2 * Math.sqrt(size))} y={y + 5}>
            {names.get(id)}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Lines of one look, drawn as one path. */
interface Stroke {
  /** Whether they lead from the middle. */
  isSpoke: boolean;
  width: number;
  path: string;
}

/** The lines of the picture, by their looks: an element each would be half of all that the page is made of. */
function toStrokes(
  slug: string,
  links: readonly NetworkLink[],
  places: ReadonlyMap<string, { x: number; y: number }>,
): Stroke[] {
  const strongest = Math.max(1, ...links.map(({ events }) => events));
  const strokes = new Map<string, Stroke>();
  for (const { source, target, events } of links) {
    const [from, to] = [places.get(source), places.get(target)];
    if (from === undefined || to === undefined) continue;
    const isSpoke = source === slug;
    const width = Math.round((0.75 + (4 * events) / strongest) * 2) / 2;
    const { path } = strokes.get(`${isSpoke} ${width}`) ?? { path: "" };
    const line = `${path}M${from.x} ${from.y}L${to.x} ${to.y}`;
    strokes.set(`${isSpoke} ${width}`, { isSpoke, width, path: line });
  }
  return [...strokes.values()];
}

/** Two that share less are not joined in the picture, or it would be a ball of thread. */
const leastJoined = 2;

/** The lines of the picture: from the middle to each, and between any two of the others once. */
function toLinks(slug: string, companions: readonly Companion[]): NetworkLink[] {
  const shown = new Set(companions.map((companion) => companion.slug));
  const spokes = companions.map((companion) => ({
    source: slug,
    target: companion.slug,
    events: companion.events,
  }));
  const between = companions.flatMap((companion) =>
    companion.others
      .filter((other) => shown.has(other.slug) && companion.slug < other.slug && other.events >= leastJoined)
      .map((other) => ({ source: companion.slug, target: other.slug, events: other.events })),
  );
  return [...spokes, ...between];
}

const mostOthers = 3;

function toOthersWords(companion: Companion, companions: readonly Companion[]): string {
  const names = new Map(companions.map(({ slug, name }) => [slug, name]));
  return companion.others
    .filter(({ slug }) => names.has(slug))
    .slice(0, mostOthers)
    .map(({ slug, events }) => `${names.get(slug)} (${events})`)
    .join(", ");
}

function toBothHref(slug: string, other: string): string {
  return `/timeline?${new URLSearchParams([
    ["entity", slug],
    ["entity", other],
  ])}`;
}
