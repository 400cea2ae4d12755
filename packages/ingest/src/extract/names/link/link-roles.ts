import type { TextSpan } from "../../../parsed-document.ts";
import { SpanSet } from "../../span-set.ts";
import type { Block } from "../block.ts";
import type { NamedSpan } from "../named-span.ts";
import { findOffices, type Role, readRole } from "../read/read-role.ts";

interface Holder {
  role: Role;
  person: NamedSpan;
}

/**
 * Inside one document, links an office to the one person whom the document calls so: `the Japanese premier` to
 * `Shinzo Abe`, where `Japanese Prime Minister Shinzo Abe` stands elsewhere. Where two hold it, nobody is linked.
 * @param spans what was found so far, without overlaps; those by a role rest on the role
 */
export function linkRoles(text: string, spans: NamedSpan[], blocks: Block[]): NamedSpan[] {
  const personByRole = new Map(
    spans.flatMap((span) =>
      span.kind === "PERSON" && span.rule === "name/role" && span.evidence
        ? [[span.evidence.start, span] as const]
        : [],
    ),
  );
  if (personByRole.size === 0) return [];
  const holders = new Map<string, Holder[]>();
  const open: Role[] = [];
  for (const block of blocks)
    for (let at = 0; at < block.tokens.length; at++) {
      const end = block.titleEnd[at] ?? -1;
      if (end < 0) continue;
      const role = readRole(block, at);
      at = end;
      if (!role || findOffices(role.title).length === 0) continue;
      const person = personByRole.get(role.start);
      if (person) addHolder(holders, { role, person });
      else if (role.state !== null && role.isDefinite) open.push(role);
    }
  const taken = new SpanSet(spans);
  return open.flatMap((role) => {
    const holder = findHolder(role, holders);
    return holder && !taken.overlaps(role.words) ? [toRoleSpan(text, role, holder)] : [];
  });
}

/** Notes a person under every office of the state that the title may mean; two of an office are enough to know that it is shared. */
function addHolder(holders: Map<string, Holder[]>, holder: Holder): void {
  for (const office of findOffices(holder.role.title)) {
    const place = `${holder.role.state} ${office}`;
    const others = holders.get(place) ?? [];
    if (others.every(({ person }) => person.key !== holder.person.key) && others.length < 2)
      holders.set(place, [...others, holder]);
  }
}

/** The only person of the state and the office. */
function findHolder({ state, title }: Role, holders: Map<string, Holder[]>): Holder | null {
  const fitting = findOffices(title).flatMap((office) => holders.get(`${state} ${office}`) ?? []);
  const [first] = fitting;
  return first && fitting.every(({ person }) => person.key === first.person.key) ? first : null;
}

function toRoleSpan(text: string, open: Role, { role, person }: Holder): NamedSpan {
  const quote = ({ start, end }: TextSpan) => text.slice(start, end).replace(/\s+/g, " ");
  return {
    ...open.words,
    kind: "PERSON",
    key: person.key,
    name: quote(open.words),
    isAdjective: true,
    rule: "link/role",
    because: `The document calls ${person.name} “${quote(role)}” and nobody else of that state so; “${quote(open)}” means the same office.`,
    evidence: { start: Math.min(role.start, person.start), end: Math.max(role.end, person.end) },
    confidence: 0.7,
  };
}
