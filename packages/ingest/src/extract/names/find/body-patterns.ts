import type { NamePattern } from "./other-name-patterns.ts";

const WORD = "\\p{Lu}[\\p{L}-]{1,30}";
/** What ministries and agencies are in charge of: a list of such fields is one name, commas and all. */
const FIELD =
  "(?:(?:Economic|Foreign|Home|Internal|Legal|Religious|Rural|Social|Natural|Human|Public|Small|Digital|Parliamentary|Women['’]s) \\p{Lu}\\p{Ll}{3,14}|\\p{Lu}\\p{Ll}+(?:ology|ics|ture|tion|tions|ment|ries|ries|try|ing|nomy|ence|ance)|Trade|Energy|Labou?r|Food|Health|Welfare|Sports?|Transport|Tourism|Land|Lands|Water|Mines|Commerce|Family|Women|Youth|Children|Planning|Justice|Information|Development|Power|Steel|Coal|Railways|Highways|Climate|Technology|Fisheries|Forests?|Petroleum|Arts)";
const FIELDS = `${FIELD}(?:, ${FIELD}){0,4},? (?:and|&) ${FIELD}`;
const LISTED = `${FIELD}(?:, ${FIELD}){1,4},? (?:and|&) ${FIELD}`;
const BODY = "(?:Ministry|Department|Directorate|Bureau|Secretariat|Committee|Commission)";
const FIRM = "(?:Inc|Corp|Co|Ltd|Corporation|Holdings|PLC|Plc|AG|LLC|SpA|ASA|Bhd)";
const PARTY = "(?:Alliance|Movement|Party|Coalition|Front|Union|League|Rally|Democrats)";

/** What centres do that are bodies and no buildings. */
const WATCH =
  "(?:Forecast(?:ing)?|Warning|Monitoring|Research|Information|Coordination|Control|Response|Operations?|Policy|Studies|Seismological|Meteorological|Statistics|Analysis|Crisis)";

/** Organizations whose extent their shape tells for certain. */
export const BODY_PATTERNS: readonly NamePattern[] = [
  {
    kind: "ORGANIZATION",
    needs: /(?:Ministry|Department|Directorate|Bureau|Secretariat|Committee|Commission) (?:of|for|on) /,
    pattern: new RegExp(
      `\\b((?:(?:Federal|National|State|Union|Senate|House) )?${BODY} (?:of|for|on) (?:the )?${FIELDS})(?![\\p{L}-])`,
      "gu",
    ),
    because: "A list of fields behind “Ministry of” or the like is part of the body's name.",
  },
  {
    kind: "ORGANIZATION",
    needs:
      /, \p{Lu}\p{L}+,? (?:and|&) \p{Lu}\p{L}+ (?:Ministry|Agency|Department|Authority|Bureau|Administration|Commission|Committee)/u,
    pattern: new RegExp(
      `\\b(${LISTED} (?:Ministry|Agency|Department|Authority|Bureau|Administration|Commission|Committee))(?![\\p{L}-])`,
      "gu",
    ),
    because: "A list of fields before “Agency” or the like is part of the body's name.",
  },
  {
    kind: "ORGANIZATION",
    needs: /(?:Inc|Corp|Co|Ltd|Corporation|Holdings|PLC|Plc|AG|LLC|SpA|ASA|Bhd)\b/,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}] ?& |[\\p{L}\\p{N}-])((?!The\\b)\\p{Lu}[\\p{L}\\d’'-]{1,20} (?!and |the |for )\\p{Ll}{3,12},? ${FIRM}\\b\\.?)(?![\\p{L}-])`,
      "gu",
    ),
    because: "What a firm is called stands before “Inc.”, “Corp.” or the like, small letters included.",
  },
  {
    kind: "ORGANIZATION",
    needs: / (?:Centre|Center)\b/,
    pattern: new RegExp(
      `\\b((?:(?!The\\b|In\\b|At\\b)${WORD} ){0,3}(?:${WATCH} and )?${WATCH} (?:Centre|Center)(?: of the University of ${WORD})?)(?! \\p{Lu})(?![\\p{L}-])`,
      "gu",
    ),
    because: "A centre that warns, forecasts or researches is a body.",
  },
  {
    kind: "ORGANIZATION",
    needs: / & \p{Lu}/u,
    pattern: new RegExp(
      `\\b((?!The\\b|In\\b|At\\b|But\\b)${WORD}(?: ${WORD}){0,2} & ${WORD}(?: ${WORD}){0,2}? ${FIRM}\\b\\.?)(?![\\p{L}-])`,
      "gu",
    ),
    because: "Names joined by “&” before “Corp.” or the like are one firm.",
  },
  {
    kind: "ORGANIZATION",
    needs: /(?:Alliance|Movement|Party|Coalition|Front|Union|League|Rally|Democrats) for /,
    pattern: new RegExp(
      `\\b((?:(?!The\\b|A\\b|In\\b)${WORD} ){0,3}${PARTY} for (?:the )?${WORD}(?: ${WORD}){0,2}(?: (?:and|of) (?:the )?${WORD})?)(?![\\p{L}-])`,
      "gu",
    ),
    because: "“Alliance for”, “Party for” and the like begin what a party stands for.",
  },
  {
    kind: "ORGANIZATION",
    needs: / Democrats\b/,
    pattern: /\b((?:Social|Christian|Liberal|Free|Centre|Center|Sweden|National) Democrats)(?![\p{L}-])/gu,
    because: "It is what many parties call themselves.",
  },
];
