import type { TextSpan } from "../../parsed-document.ts";

/** What a named thing is; the same words as `EntityKind` in @annals/schema. */
export type NameKind = "PERSON" | "PLACE" | "ORGANIZATION" | "OTHER";

/** A span that names something, with the rule that says so and the key of the thing it names. */
export interface NamedSpan extends TextSpan {
  kind: NameKind;
  /** Form by which names of one thing are equal; unique within a kind. Not for showing. */
  key: string;
  /** The name as written, without brackets and line breaks. */
  name: string;
  /** True where the span names the thing by an adjective (`Russian`) or an office (`the premier`): such a form is never a name. */
  isAdjective: boolean;
  /** Rule, `name/…` or `link/…`. */
  rule: string;
  /** One sentence: why the span names this. */
  because: string;
  /** Another span that the reason rests on, such as the full name that a surname stands for. */
  evidence: TextSpan | null;
  /** 0 to 1. */
  confidence: number;
}

/** Version of every rule in `extract/names/`; raise it when any of them changes what it finds. */
export const NAME_RULE_VERSION = 16;
