import { findOutlet } from "../../../formats/origin/outlets.ts";
import type { TextSpan } from "../../../parsed-document.ts";
import { SpanSet } from "../../span-set.ts";
import { findGazetteerEntry } from "../gazetteer/gazetteer.ts";
import { toFoldedName } from "../name-forms.ts";
import type { NamedSpan } from "../named-span.ts";
import { isNoBody } from "../no-body.ts";

/** Letters that stand for a name: `PVV`, `PvdA`, `D66`, `VMRO-DPMNE`. */
const INITIALS =
  "(?=[\\p{L}\\d-]*\\p{Lu}[\\p{L}\\d-]*[\\p{Lu}\\d])\\p{Lu}(?:\\p{Lu}|\\d|\\p{Ll}(?=\\p{L}?\\p{Lu})){1,5}(?:-\\p{Lu}{2,6})?";
const WHOLE = new RegExp(`^${INITIALS}$`, "u");
const WRITTEN = new RegExp(`(?<![\\p{L}\\p{N}./-])${INITIALS}(?![\\p{L}\\p{N}/-]|\\.\\p{L})`, "gu");
/** What joins the items of a list. */
const JOIN = /^(?:, (?:and |or )?| and | or | & )(?:the )?$/;
/** A document that has more such words than this is a table. */
const MOST = 200;

/**
 * Organizations known by letters alone that nothing explains but their neighbours: a list with another such one (`the CDA, PVV
 * and SP`), or a person whose or of which they are (`Ann Lee’s PVV`). What is so once is so throughout the document.
 * @param spans without overlaps, in order of the text; @param stretches of the text in which names are looked for, in order
 */
export function spreadInitials(
  text: string,
  spans: NamedSpan[],
  stretches: readonly TextSpan[],
): NamedSpan[] {
  const written = stretches.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(WRITTEN)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      name: match[0],
    })),
  );
  if (written.length === 0 || written.length > MOST) return spans;
  const isOpen = ({ name }: { name: string }) =>
    !isNoBody(name) && !findGazetteerEntry(name) && !findOutlet(name);
  const bodies = new Map<string, string>();
  const byStart = new Map(spans.map((span) => [span.start, span]));
  const byEnd = new Map(spans.map((span) => [span.end, span]));
  for (const span of spans)
    if (span.kind === "ORGANIZATION" && WHOLE.test(span.name) && !span.isAdjective)
      bodies.set(span.name, "The document names it elsewhere as an organization.");
  const isBody = (name: string) => bodies.has(name);
  for (const one of written) {
    const before = findBefore(text, one.start, byEnd);
    if (before && isOpen(one) && one.name.length > 2 && !isBody(one.name))
      bodies.set(one.name, `It is what ${before.name} is of.`);
  }
  for (let round = 0; round < 3; round += 1)
    written.forEach((one, at) => {
      const next = written[at + 1];
      if (!next || !JOIN.test(text.slice(one.end, next.start))) return;
      for (const [known, other] of [
        [one, next],
        [next, one],
      ] as const)
        if (isListed(known.name, bodies) && isOpen(other) && !isBody(other.name))
          bodies.set(other.name, `It stands in one list with ${known.name}.`);
    });
  const taken = new SpanSet(spans.filter((span) => !isGuess(span, bodies)));
  const found = written.flatMap((one): NamedSpan[] => {
    const because = isOpen(one) ? bodies.get(one.name) : undefined;
    const own = byStart.get(one.start);
    if (because === undefined || (own?.kind === "ORGANIZATION" && own.end === one.end) || taken.overlaps(one))
      return [];
    return [
      {
        ...one,
        kind: "ORGANIZATION",
        key: toFoldedName(one.name),
        isAdjective: false,
        rule: "link/initials",
        because,
        evidence: null,
        confidence: 0.7,
      },
    ];
  });
  if (found.length === 0) return spans;
  const replaced = new SpanSet(found);
  return [...spans.filter((span) => !replaced.overlaps(span)), ...found].toSorted(
    (a, b) => a.start - b.start,
  );
}

/** Whether letters are an organization: of the document, or by the lists. */
function isListed(name: string, bodies: ReadonlyMap<string, string>): boolean {
  return bodies.has(name) || findGazetteerEntry(name)?.kind === "ORGANIZATION";
}

/** Whether a span is the tagger's guess at letters that are an organization. */
function isGuess({ rule, name }: NamedSpan, bodies: ReadonlyMap<string, string>): boolean {
  return rule === "name/tagger" && bodies.has(name);
}

/** The person right before letters: `Ann Lee’s PVV`, `Wilders' PVV`, `Rob Jetten of D66`. */
function findBefore(text: string, start: number, byEnd: ReadonlyMap<number, NamedSpan>): NamedSpan | null {
  const join = /(?:['’]s? |,? (?:of|from) (?:the )?)$/u.exec(text.slice(Math.max(0, start - 12), start))?.[0];
  const span =
    join === undefined ? undefined : (byEnd.get(start - join.length) ?? byEnd.get(start - join.length + 2));
  return span?.kind === "PERSON" && !span.isAdjective ? span : null;
}
