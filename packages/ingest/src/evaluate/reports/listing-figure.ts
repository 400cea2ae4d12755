import { readInput } from "../../read-document.ts";
import { toSummary } from "../../to-summary.ts";
import type { Figure } from "../figure.ts";
import { readShared, readSharedJson } from "../shared-folder.ts";

interface GoldItem {
  title: string;
  date?: string | null;
  eventDateFromText?: string | null;
  truncated: boolean;
}

interface GoldListing {
  file: string;
  items: GoldItem[];
}

/** Entries of listings: headline, date and whether the teaser is cut, of the dev listings and the seed that is one. */
export function toListingFigure(folder: string): Figure {
  const { tagListings } = readSharedJson<{ tagListings: GoldListing[] }>(folder, "corpus/articles.gold.json");
  const seeds = Object.values(
    readSharedJson<Record<string, Partial<GoldListing>>>(folder, "gold/seeds.json"),
  );
  const listings = [
    ...tagListings.map(({ file, items }) => ({ path: `corpus/${file}`, items })),
    ...seeds.flatMap(({ file, items }) => (items && file ? [{ path: `seeds/${file}`, items }] : [])),
  ];
  const fields = listings.flatMap(({ path, items }) => toFields(path, readShared(folder, path), items));
  const wrong = fields.filter(({ want, have }) => want !== have);
  return {
    name: "reports, entries of listings: headline, date, cut",
    value: fields.length === 0 ? 0 : (fields.length - wrong.length) / fields.length,
    unit: "share",
    goal: null,
    baselines: [],
    counts: `${fields.length - wrong.length} of ${fields.length}`,
    misses: wrong.map(({ name, want, have }) => `${name}: want ${want}, have ${have}`),
  };
}

function toFields(path: string, text: string, items: GoldItem[]) {
  const bytes = { ok: true as const, value: new TextEncoder().encode(text) };
  const document = readInput({ path, bytes, capture: null, warnings: [] });
  const reports = document.ok ? toSummary(path, text, document.value.extraction).reports : [];
  const fields = items.flatMap(({ title, date, eventDateFromText, truncated }, index) => {
    const report = reports[index];
    const toField = (field: string, want: unknown, have: unknown) => ({
      name: `${path} ${index} ${field}`,
      want: String(want),
      have: String(have),
    });
    return [
      toField("title", title, report?.title),
      toField("date", date ?? eventDateFromText ?? null, report?.date),
      toField("truncated", truncated, report?.isPartial),
    ];
  });
  return [...fields, { name: `${path} entries`, want: String(items.length), have: String(reports.length) }];
}
