import { z } from "zod";
import { CitedDocument, citation, toCitations } from "../answers/citation.ts";
import {
  CitedClaim,
  statement,
  statementOutput,
  toStatement,
  toStatements,
  writeStatements,
} from "../answers/statement.ts";
import { graphql, type ResultOf } from "../api/graphql.ts";
import { findNear, toMissing } from "./find-near.ts";
import type { Tool } from "./tool.ts";

const query = graphql(
  `
    query McpEvent($slug: String!) {
      event(slug: $slug) {
        slug
        title
        kind
        status
        date {
          edtf
          display
        }
        place {
          slug
          name
        }
        claims {
          ...CitedClaim
        }
        conflicts {
          property
          shown {
            ...CitedClaim
          }
          rival {
            ...CitedClaim
          }
        }
        entities(first: 30) {
          edges {
            role
            node {
              slug
              name
              kind
            }
          }
        }
        origin {
          because
        }
        reports(first: 20) {
          totalCount
          nodes {
            title
            excerpt
            start
            end
            attribution {
              name
            }
            dateClaims: claims(property: "date") {
              ...CitedClaim
            }
            document {
              ...CitedDocument
            }
          }
        }
        related(first: 5) {
          reason
          event {
            slug
            title
          }
        }
      }
    }
  `,
  [CitedClaim, CitedDocument],
);

const maxConflicts = 10;

const input = z.object({ slug: z.string().min(1).describe("Slug of the event, as `search` gives it") });

const output = z.object({
  slug: z.string(),
  title: z.string(),
  kind: z.string(),
  status: z.string(),
  date: z.string().nullable().describe("EDTF (ISO 8601-2); null = undated"),
  dateInWords: z.string(),
  place: z.string().nullable(),
  url: z.url().describe("Its page on the archive's site"),
  ...statementOutput,
  totalConflicts: z.int(),
  conflicts: z
    .array(z.object({ property: z.string(), shown: statement, rival: statement }))
    .describe(`Where its sources disagree, the first ${maxConflicts}: two claims that cannot both be right`),
  entities: z.array(
    z.object({
      slug: z.string().describe("Give it to the tool `entity`"),
      name: z.string(),
      kind: z.string(),
      role: z.string(),
    }),
  ),
  origin: z.string().describe("Where what is told of it comes from"),
  totalReports: z.int(),
  reports: z
    .array(
      z.object({
        title: z.string().nullable(),
        excerpt: z.string(),
        documentId: z.string(),
        source: z.string().nullable(),
        attribution: z.array(z.string()).describe("Through whom it came, nearest first"),
        citations: z.array(citation),
      }),
    )
    .describe("Who tells of it, the first 20"),
  related: z.array(z.object({ slug: z.string(), title: z.string(), reason: z.string() })),
});

type EventRow = NonNullable<ResultOf<typeof query>["event"]>;

/** Of which documents count as tellers has whole pages as evidence; `origin` says it in words. */
const leftOut = "independentSources";

/** Reads one event: what is claimed of it, why, where sources disagree, and who tells of it. */
export const event: Tool<typeof input, typeof output> = {
  name: "event",
  title: "Read an event",
  description:
    "Everything the archive knows of one event: date, place, who takes part, each as a claim with the rule and the quotes that it rests on; where sources disagree; the reports that tell of it; related events.",
  input,
  output,
  operations: [query, findNear],
  async answer(archive, { slug }) {
    const { event: row } = await archive.ask(query, { slug });
    if (row === null) throw await toMissing(archive, slug, ["EVENT"]);
    const { siteUrl } = archive;
    return {
      slug: row.slug,
      title: row.title,
      kind: row.kind,
      status: row.status,
      date: row.date.edtf,
      dateInWords: row.date.display,
      place: row.place?.name ?? null,
      url: `${siteUrl}/events/${row.slug}`,
      ...toStatements(
        siteUrl,
        row.claims.filter(({ property }) => property !== leftOut),
      ),
      totalConflicts: row.conflicts.length,
      conflicts: row.conflicts.slice(0, maxConflicts).map(({ property, shown, rival }) => ({
        property,
        shown: toStatement(siteUrl, shown),
        rival: toStatement(siteUrl, rival),
      })),
      entities: row.entities.edges.map(({ role, node }) => ({ ...node, role })),
      origin: row.origin.because,
      totalReports: row.reports.totalCount,
      reports: row.reports.nodes.map((report) => ({
        title: report.title,
        excerpt: report.excerpt,
        documentId: report.document.id,
        source: report.document.source?.name ?? null,
        attribution: report.attribution.map(({ name }) => name),
        citations: toCitations(siteUrl, findTelling(row, report)),
      })),
      related: row.related.map(({ reason, event: { slug: other, title } }) => ({
        slug: other,
        title,
        reason,
      })),
    };
  },
  write(answer, notes) {
    const { title, dateInWords, place, kind, url, conflicts, entities, reports, related } = answer;
    const where = place === null ? "" : `, ${place}`;
    return [
      title,
      `${dateInWords}${where}, ${kind.toLowerCase()}. ${url}`,
      "",
      ...writeStatements(answer, notes),
      ...(conflicts.length === 0 ? [] : ["", `Where sources disagree: ${answer.totalConflicts}`]),
      ...conflicts.map(
        ({ property, shown, rival }) =>
          `- ${property}: ${shown.value}${notes.cite(shown.citations)}, but ${rival.value}${notes.cite(rival.citations)}`,
      ),
      "",
      `Who and what takes part: ${entities.map(({ name, slug, role }) => `${name} (${role.toLowerCase()}, entity ${slug})`).join("; ")}`,
      "",
      `Reports: ${answer.totalReports}. ${answer.origin}`,
      ...reports.map(
        (report) => `- ${toChain(report)}: ${report.title ?? report.excerpt}${notes.cite(report.citations)}`,
      ),
      ...(related.length === 0 ? [] : ["", "Related:"]),
      ...related.map((other) => `- ${other.title} (event ${other.slug}). ${other.reason}`),
    ];
  },
};

/** The words of a report that the event is known by: its headline and its lead, else what dates it. */
function findTelling({ claims }: EventRow, report: EventRow["reports"]["nodes"][number]) {
  const spans = claims
    .filter(({ property }) => property === "title" || property === "description")
    .flatMap(({ evidence }) => evidence)
    .filter(({ document, start, end }) => {
      return document.id === report.document.id && start >= report.start && end <= report.end;
    });
  return spans.length > 0 ? spans : report.dateClaims.flatMap(({ evidence }) => evidence);
}

/** Whoever published it, and through whom it came: `Japan Today <- Associated Press`. */
function toChain({
  source,
  attribution,
  documentId,
}: {
  source: string | null;
  attribution: string[];
  documentId: string;
}) {
  return [...new Set([source ?? documentId, ...attribution])].join(" <- ");
}
