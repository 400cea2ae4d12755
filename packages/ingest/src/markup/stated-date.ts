/**
 * A moment as a page's metadata states it, in ISO 8601 and no finer than it stands: `2017-03-20T11:44:00+03:00` stays so,
 * `Mon, 20 Mar 2017 11:44:00 +0300` (RFC 2822, as feeds have it) becomes so. Anything else is given back on one line.
 */
export function toStatedDate(stated: string): string {
  const words = stated.trim();
  const iso =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
      words,
    );
  if (iso) return toIso(iso[1] ?? "", iso[2], iso[3], iso[4]);
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(words);
  if (compact) {
    const [, year, month, day, hour, minute, second, offset] = compact;
    return toIso(`${year}-${month}-${day}`, hour && `${hour}:${minute}`, second, offset);
  }
  const mail =
    /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]{0,6}\.?\s+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*(Z|[+-]\d{2}:?\d{2}|[a-z]{1,4})?$/i.exec(
      words,
    );
  const month = mail ? MONTHS.indexOf((mail[2] ?? "").toLowerCase()) : -1;
  if (!mail || month < 0) return words;
  const day = `${mail[3]}-${String(month + 1).padStart(2, "0")}-${(mail[1] ?? "").padStart(2, "0")}`;
  const time = mail[4] === undefined ? undefined : `${mail[4].padStart(2, "0")}:${mail[5]}`;
  const zone = (mail[7] ?? "").toUpperCase();
  return toIso(day, time, mail[6], ZONES[zone] ?? (/^[+-]/.test(zone) ? zone : undefined));
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The zones that RFC 2822 gives a meaning. */
const ZONES: Record<string, string> = {
  Z: "Z",
  UT: "Z",
  UTC: "Z",
  GMT: "Z",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
};

function toIso(
  day: string,
  time: string | undefined,
  second: string | undefined,
  offset: string | undefined,
): string {
  if (time === undefined) return day;
  const zone =
    offset
      ?.toUpperCase()
      .replace(/^([+-]\d{2})(\d{2})$/, "$1:$2")
      .replace("-00:00", "Z") ?? "";
  return `${day}T${time}${second === undefined ? "" : `:${second}`}${zone}`;
}
