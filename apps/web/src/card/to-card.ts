import type { ReactNode } from "react";
import { type Mark, rulerWidth, toDrawnMarks, type YearsRuler } from "../time/ruler.ts";

/** What the card of an event tells. */
export interface CardEvent {
  title: string;
  /** The date in words; null = undated. */
  dateWords: string | null;
  mark: Mark | null;
  /** The rule of the years that it may belong to; null where the date has none. */
  ruler: YearsRuler | null;
  sources: readonly string[];
}

/** Size of a card in pixels, as the Open Graph protocol is shown everywhere. */
export const cardSize = { width: 1200, height: 630 } as const;

const colors = { paper: "#f5f5f1", ink: "#14181b", soft: "#454d52", faint: "#5f686d", rubric: "#a10f2b" };
const faces = { text: "Text, Text beyond", agate: "Agate, Agate beyond" };
const beyondOurFaces = /[^\u0020-\u024f\u1e00-\u1eff\u2000-\u206f\u20ac\u2212]/u;
const longestTitle = 150;
const ruleWidth = 1072;

type Style = Record<string, string | number>;

/** Returns the card as the elements that satori draws: the date on the rule of its years, the headline, who tells it. */
export function toCard({ title, dateWords, mark, ruler, sources }: CardEvent): ReactNode {
  const isShort = title.length < 70;
  return box(
    {
      ...cardSize,
      boxSizing: "border-box",
      flexDirection: "column",
      padding: "48px 64px",
      background: colors.paper,
      color: colors.ink,
      fontFamily: faces.text,
    },
    box({ fontSize: 40, fontWeight: 600 }, "Annals"),
    ruler === null ? box({ height: 84 }) : toRule(ruler, mark),
    box(
      {
        fontSize: 44,
        fontStyle: "italic",
        fontWeight: 500,
        color: dateWords === null ? colors.faint : colors.rubric,
      },
      dateWords ?? "undated",
    ),
    box(
      {
        fontSize: isShort ? 76 : 54,
        lineHeight: 1.12,
        fontWeight: 600,
        marginTop: 12,
        wordBreak: "break-word",
      },
      toShown(title),
    ),
    box({ flexGrow: 1 }),
    box(
      { fontSize: 30, fontFamily: faces.agate, color: colors.soft },
      toShown(sources.slice(0, 5).join(", ")),
    ),
  );
}

/** The rule of a year with its months, or of more with the first and the last of them named, and the date on it, as wide as what is known of it. */
function toRule({ firstYear, lastYear, range, ticks }: YearsRuler, mark: Mark | null): ReactNode {
  const toPixels = (x: number) => (x / rulerWidth) * ruleWidth;
  const marks = mark === null ? [] : toDrawnMarks(range, [mark]);
  const isOneYear = firstYear === lastYear;
  return box(
    { position: "relative", height: isOneYear ? 84 : 100, width: ruleWidth },
    box({ position: "absolute", top: 52, left: 0, width: ruleWidth, height: 3, background: colors.ink }),
    ...marks.map(({ shape, x, width, isPlanned }) =>
      box({
        position: "absolute",
        top: shape === "stroke" ? 20 : 28,
        left: toPixels(x) - (shape === "stroke" ? 4 : 0),
        width: shape === "stroke" ? 8 : toPixels(width),
        height: shape === "stroke" ? 32 : 24,
        border: `2px ${isPlanned ? "dashed" : "solid"} ${colors.rubric}`,
        background: isPlanned ? colors.paper : shape === "haze" ? "#e3c4c9" : colors.rubric,
      }),
    ),
    ...ticks.map((x) =>
      box({
        position: "absolute",
        top: 44,
        left: toPixels(x),
        width: 2,
        height: 8,
        background: colors.faint,
      }),
    ),
    ...(isOneYear ? [] : [toYearName(firstYear, { left: 0 }), toYearName(lastYear, { right: 0 })]),
  );
}

/** A year below an end of the rule. */
function toYearName(year: number, end: Style): ReactNode {
  const face = { fontSize: 24, fontFamily: faces.agate, color: colors.faint };
  return box({ position: "absolute", top: 56, ...end, ...face }, String(year));
}

function toShown(text: string): string {
  if (beyondOurFaces.test(text)) return "";
  if (text.length <= longestTitle) return text;
  const end = text.lastIndexOf(" ", longestTitle);
  return `${text.slice(0, end > 0 ? end : longestTitle)} …`;
}

/** An element as React makes it; satori wants `display: flex` wherever there is more than one child. */
function box(style: Style, ...children: ReactNode[]): ReactNode {
  const content = children.length > 1 ? children : children[0];
  return {
    type: "div",
    key: null,
    props: { style: { display: "flex", ...style }, children: content },
  } as unknown as ReactNode;
}
