import roles from "../../../data/roles.json" with { type: "json" };
import type { Token } from "../tokens.ts";
import { matchGazetteer } from "./gazetteer.ts";
import { toNameForm } from "./name-forms.ts";
import type { NamedSpan } from "./named-span.ts";
import { findTitleEnd } from "./person-title.ts";
import { findUnknownNames, isUnknownName, type NameRun, readName } from "./read-name.ts";
import { toNamedSpan, toShownName } from "./to-named-span.ts";

const SPEECH = new Set(roles.speech);

/** Persons introduced by what they are (`Prime Minister Shinzo Abe`), by an apposition, or by what they say. */
export function findPersons(text: string, tokens: Token[]): NamedSpan[] {
  const found: NamedSpan[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const title = findTitleEnd(tokens, index);
    if (title === null) continue;
    const name = findNameBehindTitle(tokens, title);
    if (!name) continue;
    const role = text.slice(tokens[index]?.start ?? 0, tokens[title]?.end ?? 0);
    found.push(toPerson(text, tokens, name, "name/role", `“${role}” introduces a person.`));
    index = Math.max(index, name.to);
  }
  return [...found, ...findByApposition(text, tokens), ...findBySpeech(text, tokens)];
}

function toPerson(text: string, tokens: Token[], run: NameRun, rule: string, because: string): NamedSpan {
  const first = tokens[run.from];
  const last = tokens[run.to];
  if (!first || !last) throw new RangeError("a run of tokens lies inside its text");
  const key = toNameForm(toShownName(text.slice(first.start, last.end)));
  return toNamedSpan(text, first, last, { kind: "PERSON", key, isAdjective: false, rule, because });
}

/** The name behind a title, past `of Russia`, `to the Russian President,` and a comma. */
function findNameBehindTitle(tokens: Token[], title: number): NameRun | null {
  let at = title + 1;
  if (/^(?:of|for|to)$/.test(tokens[at]?.text ?? "")) {
    const skipThe = tokens[at + 1]?.text === "the" ? 1 : 0;
    const country = matchGazetteer(tokens, at + 1 + skipThe);
    if (!country) return null;
    at += 1 + skipThe + country.length;
  }
  while (tokens[at]?.text === "[" || tokens[at]?.text === "]") at++;
  const isApposition = tokens[at]?.text === ",";
  if (isApposition) at++;
  const run = readName(tokens, at);
  if (!run) return null;
  return isApposition && run.to === run.from ? null : run;
}

/** `Dmitry Peskov, Press Secretary of …`: two or more unknown capitalised words, a comma, and a title. */
function findByApposition(text: string, tokens: Token[]): NamedSpan[] {
  return findUnknownNames(tokens).flatMap((run) => {
    if (tokens[run.to + 1]?.text !== ",") return [];
    const behind = tokens.slice(run.to + 2, run.to + 7);
    const at = behind.findIndex((_, offset) => findTitleEnd(tokens, run.to + 2 + offset) !== null);
    if (at < 0 || behind.slice(0, at).some((token) => !token.isWord)) return [];
    if (behind.slice(0, at).some((token) => isUnknownName(tokens, tokens.indexOf(token)))) return [];
    return [
      toPerson(
        text,
        tokens,
        run,
        "name/apposition",
        "What the person is stands behind the name and a comma.",
      ),
    ];
  });
}

/** `Dmitry Peskov told reporters`: two or more unknown capitalised words that say something. */
function findBySpeech(text: string, tokens: Token[]): NamedSpan[] {
  return findUnknownNames(tokens).flatMap((run) => {
    const verb = tokens[run.to + 1]?.text;
    if (!verb || !SPEECH.has(verb)) return [];
    return [
      toPerson(
        text,
        tokens,
        run,
        "name/speaker",
        `“${verb}” behind the name says that it is a person who speaks.`,
      ),
    ];
  });
}
