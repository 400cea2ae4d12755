import type { ReactNode } from "react";
import { toShortText } from "../../app/short-text.ts";
import type { FragmentOf } from "../../graphql/graphql.ts";
import type { ArchiveRulerData } from "../archive-ruler/ArchiveRuler.tsx";
import type { ChoiceItem } from "../edit-form/Choices.tsx";
import { EditForm } from "../edit-form/EditForm.tsx";
import { FindOther } from "../find-other/FindOther.tsx";
import { PageHead } from "../page-head/PageHead.tsx";
import { PageShell } from "../page-shell/PageShell.tsx";
import { Section } from "../section/Section.tsx";
import { type Side, SideBySide } from "../side-by-side/SideBySide.tsx";

/** What merges events differs in from what merges entities. */
export interface MergeKind {
  folder: "events" | "entities";
  /** The field of the form that names each of them by its id. */
  field: "event" | "entity";
  /** One of them, in words: `event`, `name`. */
  noun: string;
  /** What to ask oneself while comparing. */
  question: string;
}

/** Things that may be one. */
export interface MergePageProps {
  archive: FragmentOf<typeof ArchiveRulerData>;
  kind: MergeKind;
  /** None where the first is still to be found. */
  things: readonly { id: string; slug: string }[];
  /** What is known of each, in the same order. */
  sides: readonly Side[];
  /** Slugs of the address that are none of the archive's. */
  missing: readonly string[];
  /** What was looked for to find the other, and what was found; empty where nothing was. */
  words: string;
  found: readonly ChoiceItem[];
  /** Why it was not looked for, as a sentence; null where it was. */
  refusal: string | null;
  /** Fields of the form that merges them. */
  children?: ReactNode;
}

/** Things beside each other before they are made one; beside one alone, or none, a form that finds the other. */
export function MergePage(props: MergePageProps) {
  const { archive, kind, things, sides, missing, words, found, refusal, children } = props;
  const { folder, field, noun } = kind;
  const action = `merge-${folder}`;
  const slugs = things.map(({ slug }) => slug);
  const others = found.filter(({ value }) => !slugs.includes(value));
  const [own = null] = slugs;
  const isPair = things.length > 1;
  return (
    <PageShell archive={archive}>
      <PageHead
        kicker={
          own === null ? (
            <a href="/edit">Correct the archive</a>
          ) : (
            <a href={`/edit/${folder}/${own}`}>{`Correct the ${field}`}</a>
          )
        }
        title={`Merge ${folder}`}
        note={
          <>
            {missing.length > 0 && `The archive has no ${field} “${missing.map(toShortName).join("”, “")}”. `}
            {isPair
              ? kind.question
              : `Find the ${noun} that is the same${own === null ? " as another" : ""}.`}
          </>
        }
      />
      {isPair ? (
        <>
          <SideBySide sides={sides} />
          <Section id="confirm" title="They are one">
            <EditForm
              path={`/edit/${action}?${new URLSearchParams(slugs.map((slug) => ["with", slug]))}`}
              action={action}
              submit="Merge them"
              says={things.map(({ id }) => [field, id] as const)}
            >
              {children}
            </EditForm>
          </Section>
        </>
      ) : (
        <SideBySide
          sides={sides.map(toBrief)}
          missing={{
            name: toAsked(words, own),
            content: (
              <>
                {words !== "" && others.length === 0 && (
                  <p>{refusal ?? `No ${own === null ? "" : "other "}${noun} has these words.`}</p>
                )}
                <FindOther
                  action={`/edit/${action}`}
                  own={own}
                  label={`Words of the ${own === null ? "first" : "other"} ${noun}, or its address`}
                  words={words}
                  items={others}
                />
              </>
            ),
          }}
        />
      )}
    </PageShell>
  );
}

const toShortName = (slug: string) => toShortText(slug, 40);

function toAsked(words: string, own: string | null): string {
  if (words !== "") return `With “${toShortText(words, 90)}”`;
  return own === null ? "Which is the first?" : "Which is the other?";
}

/** What tells a thing at a glance: what takes a list is for comparing. */
const toBrief = (side: Side): Side => ({
  ...side,
  facts: side.facts.filter(({ words }) => typeof words === "string"),
});
