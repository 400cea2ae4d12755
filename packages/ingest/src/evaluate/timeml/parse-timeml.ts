/** A time expression as its annotators marked it. Offsets are of the plain text. */
export interface GoldTime {
  start: number;
  end: number;
  type: string;
  value: string;
}

/** A TimeML document without its marks. */
export interface TimemlDocument {
  /** The day that it was written, `YYYY-MM-DD`; null if it tells none. */
  createdOn: string | null;
  text: string;
  times: GoldTime[];
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Reads TimeML 1.2.1 (http://www.timeml.org): the text inside TEXT, its TIMEX3 marks and the day of creation. */
export function parseTimeml(source: string): TimemlDocument {
  const created = /<DCT>[\s\S]*?value="(?<value>[^"]*)"/.exec(source)?.groups?.value ?? "";
  const body = /<TEXT>(?<body>[\s\S]*)<\/TEXT>/.exec(source)?.groups?.body ?? "";
  const times: GoldTime[] = [];
  const open: GoldTime[] = [];
  let text = "";
  for (const [token] of body.matchAll(/<[^>]*>|&#?\w+;|[^<&]+|[<&]/g)) {
    if (token.startsWith("<TIMEX3")) {
      open.push({
        start: text.length,
        end: text.length,
        type: toAttribute(token, "type"),
        value: toAttribute(token, "value"),
      });
    } else if (token === "</TIMEX3>") {
      const time = open.pop();
      if (time) times.push({ ...time, end: text.length });
    } else if (token.startsWith("&")) text += toSign(token);
    else if (!/^<[^>]+>$/.test(token)) text += token;
  }
  const day = /^\d{4}-\d{2}-\d{2}/.exec(created)?.[0] ?? null;
  return { createdOn: day, text, times: times.toSorted((a, b) => a.start - b.start) };
}

function toAttribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="(?<value>[^"]*)"`).exec(tag)?.groups?.value ?? "";
}

function toSign(entity: string): string {
  const number = /^&#(?<hex>x?)(?<digits>[\da-f]+);$/i.exec(entity)?.groups;
  if (number?.digits) return String.fromCodePoint(Number.parseInt(number.digits, number.hex ? 16 : 10));
  return ENTITIES[entity.slice(1, -1)] ?? entity;
}
