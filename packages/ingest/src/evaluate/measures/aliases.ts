import { groupBy } from "../../order.ts";
import { resolveArchive } from "../../resolve/resolve-archive.ts";
import type { Figure, Measure } from "../figure.ts";
import sets from "../names/alias-sets.json" with { type: "json" };
import { GOLD_KINDS, type GoldNames, readArticleNames, readSeedNames } from "../names/gold-names.ts";
import { getDocument } from "../names/score-names.ts";

/** Whether the archive of some documents knows the names of one thing as one, and of two as two. */
export const aliases: Measure = {
  name: "aliases",
  description:
    "sets of names for one thing in the archives of the seeds and of the articles: joined, and not more",
  run: (folder) => [
    ...toFigures("seeds", readSeedNames(folder), sets.seeds),
    ...toFigures("dev articles", readArticleNames(folder), sets.articles),
  ],
};

function toFigures(of: string, documents: GoldNames[], expected: string[][]): Figure[] {
  const archive = resolveArchive(documents.map(({ path, text }) => getDocument(path, text)));
  const entitiesOf = groupBy(archive.alias, ({ name }) => toForm(name));
  const idsOf = (name: string) =>
    new Set((entitiesOf.get(toForm(name)) ?? []).map(({ entityId }) => entityId));
  const misses: string[] = [];
  const present = expected
    .map((set) => set.filter((name) => idsOf(name).size > 0))
    .filter((set) => set.length > 1);
  for (const set of expected)
    for (const name of set) if (idsOf(name).size === 0) misses.push(`${of}: ${name} is named nowhere`);
  const joined = present.filter((set) => {
    const [first, ...others] = set.map(idsOf);
    const isOne = first !== undefined && others.every((ids) => [...ids].some((id) => first.has(id)));
    if (!isOne) misses.push(`${of}: ${set.join(" = ")} are not one`);
    return isOne;
  });
  const setOf = new Map(expected.flatMap((set) => set.map((name) => [toForm(name), set[0] ?? ""] as const)));
  const listed = documents.flatMap(({ names }) => GOLD_KINDS.flatMap((kind) => names[kind]));
  const owners = groupBy(
    [...new Set([...listed, ...expected.flat()])].flatMap((name) =>
      [...idsOf(name)].map((id) => ({ id, set: setOf.get(toForm(name)) ?? toForm(name), name })),
    ),
    ({ id }) => id,
  );
  const merged = [...owners.values()].filter((group) => new Set(group.map(({ set }) => set)).size > 1);
  for (const group of merged)
    misses.push(`${of}: ${group.map(({ name }) => name).join(" and ")} are wrongly one`);
  return [
    {
      name: `aliases, ${of}, sets joined`,
      value: present.length === 0 ? 0 : joined.length / present.length,
      unit: "share",
      goal: 1,
      baselines: [],
      counts: `${joined.length} of ${present.length} sets whose names the documents bear; ${merged.length} wrong merges`,
      misses,
    },
    {
      name: `aliases, ${of}, wrong merges`,
      value: merged.length,
      unit: "count",
      goal: null,
      baselines: [],
      counts: `of ${owners.size} entities with a listed name`,
      misses: [],
    },
  ];
}

function toForm(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/^the /, "").replace(/\s+/g, " ");
}
