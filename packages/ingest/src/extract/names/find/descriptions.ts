import type { NameKind } from "../named-span.ts";

/** A common noun beside a name that says what is named. */
export interface Description {
  kind: NameKind;
  /** What a text must have for the pattern to be worth trying. */
  needs: RegExp;
  /** `name` is the name, `noun` the word that describes it. */
  pattern: RegExp;
}

const WORD = "\\p{Lu}[\\p{L}\\p{M}-]{1,30}(?:['’]\\p{L}{2,20})?";
const NAME = `(?<name>(?!The\\b)${WORD}(?: (?:al-|el-)?${WORD}){0,2})`;
/** A name of one or two words. */
export const SHORT_WORDS = `(?!The\\b)${WORD}(?: ${WORD})?`;
const SHORT = `(?<name>${SHORT_WORDS})`;
const SETTLEMENT =
  "(?:town|city|village|hamlet|township|municipality|suburb|neighbou?rhood|settlement|commune|regency|county|prefecture|resort|island|islet|district|province|governorate|oblast)";
const REGION =
  "(?:region|district|province|oblast|governorate|neighbou?rhood|suburb|peninsula|archipelago|prefecture|canton|municipality|regency|islands?|islets?|atoll|reef|strait|cosmodrome|spaceport|launch (?:site|pad)|air ?base|naval base|border crossing|refugee camp|oilfield|gas field|nuclear (?:power )?plant)";
const OF_TOWN =
  "(?:mayor|residents|outskirts|suburbs|streets|airport|city (?:council|centre|center|hall)|old town)";
const OF_STATE = "(?:governor|government|police|capital|lawmakers?|commissioner|House|Assembly)";
const BODY =
  "(?:(?:trade |labou?r |teachers['’] |rail )?unions?|militia|airline|carmaker|automaker|chipmaker|brokerage|think tank|law firm|retailer|conglomerate|startup|charity)";

const FIRM =
  "(?:utility|company|bank|lender|airline|carmaker|automaker|retailer|newspaper|broadcaster|union|watchdog|regulator|think tank|charity|conglomerate|brokerage|manufacturer|parliament|party|militia|subsidiary|consultancy|pollster|refiner|producer|lobby group|coalition|firm|start-?up|miner|insurer|drugmaker|developer|non-?profit|NGO|(?:rights|advocacy|aid|relief|environmental|monitoring|militant|rebel|campaign) group)";
const TOWN = "(?:city|town|village|port|resort|suburb|island|province|region|district)";
const SETTLED =
  "village|town|city|suburb|municipality|commune|hamlet|settlement|neighbou?rhood|parish|island|township";
/** What one has of a firm, or does in it. */
const IN_FIRM =
  "(?:[Ss]hares|[Ss]tock|stakes|[Ss]hareholders) (?:in|of)|(?:CEO|CFO|COO|chief executive(?: officer)?|chief financial officer|managing director|co-?founder) (?:of|at)|(?:[Aa]nalysts?|[Ss]trategists?|[Tt]raders?|(?:chief |senior )?[Ee]conomists?|[Bb]rokers?|fund managers?|portfolio managers?) at";
/** A letter code of a body: `BNPB`, `ACOD`. */
const CODE = "(?<name>\\p{Lu}{3,8}(?![\\p{L}\\p{N}-]))";
/** `, a utility`, `, the largest Dutch bank`, `, Norland's second city`: words that say what the name before them is. */
const APPOSED =
  "(?:an? |the (?=\\p{L}+ \\p{L}+[ ,])|\\p{Lu}\\p{L}+['’]s )(?:(?!of |in |from |for |and |who )[\\p{L}-]+ ){0,4}?";
const NOT_BEHIND = "(?<!\\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear|[Oo]f|[Tt]o|[Oo]n|(?!The )\\p{Lu}[\\p{L}.-]*) )";

export const DESCRIPTIONS: readonly Description[] = [
  // `the town of Norburg`
  {
    kind: "PLACE",
    needs: new RegExp(`\\b${SETTLEMENT} of \\p{Lu}`, "u"),
    pattern: new RegExp(`\\b(?<noun>${SETTLEMENT}) of ${NAME}`, "gu"),
  },
  // `the Norburg region`
  {
    kind: "PLACE",
    needs: new RegExp(`\\p{L} ${REGION}\\b`, "u"),
    pattern: new RegExp(`\\b(?:the|in|of) ${SHORT} (?<noun>${REGION})\\b`, "gu"),
  },
  // `Norburg's mayor`
  {
    kind: "PLACE",
    needs: new RegExp(`['’]s ${OF_TOWN}\\b`, "u"),
    pattern: new RegExp(`(?<!\\p{Lu}\\p{L}* )(?<name>\\p{Lu}[\\p{L}-]+)['’]s (?<noun>${OF_TOWN})\\b`, "gu"),
  },
  // `across Norburg State`
  {
    kind: "PLACE",
    needs: / State\b/,
    pattern: new RegExp(
      `\\b(?:in|across|throughout|(?:govern\\w+|parts|areas|people|capital|north|south|east|west) of) (?<name>${WORD}(?: ${WORD})? (?<noun>State))(?! \\p{Lu})`,
      "gu",
    ),
  },
  // `Norburg State governor`
  {
    kind: "PLACE",
    needs: / State\b/,
    pattern: new RegExp(`(?<!\\p{Lu}\\p{L}* )(?<name>${WORD} (?<noun>State)) (?=${OF_STATE}\\b)`, "gu"),
  },
  // `Norvia, a Dutch bank,`
  {
    kind: "ORGANIZATION",
    needs: new RegExp(`, .{0,60}\\b${FIRM}(?:[,.]| (?:based|owned|that|which)\\b)`, "u"),
    pattern: new RegExp(
      `${NOT_BEHIND}${SHORT}, ${APPOSED}(?<noun>${FIRM})(?=[,.]| (?:based|owned|that|which)\\b)`,
      "gu",
    ),
  },
  // `Norburg, the second largest city in …`
  {
    kind: "PLACE",
    needs: new RegExp(`, .{0,60}\\b${TOWN}(?:,| in )`, "u"),
    pattern: new RegExp(
      `(?<!(?!The )\\p{Lu}[\\p{L}.-]* )${SHORT}, ${APPOSED}(?<noun>${TOWN})(?=,| in )`,
      "gu",
    ),
  },
  // `Norvia, which operates …`
  {
    kind: "ORGANIZATION",
    needs: /, which (?:runs|operates|owns|employs|manages) /,
    pattern: new RegExp(`${NOT_BEHIND}${SHORT}, which (?<noun>runs|operates|owns|employs|manages)\\b`, "gu"),
  },
  // `the agency BNPB`, `unions ACOD and CSC`
  {
    kind: "ORGANIZATION",
    needs: /(?:agency|mission|union|[Uu]nions|group|railway|regulator|operator|watchdog|alliance) \p{Lu}{3}/u,
    pattern: new RegExp(
      `(?<noun>agency|mission|union|[Uu]nions|group|railway|regulator|operator|watchdog|alliance) (?:\\p{Lu}{3,8},? and (?:the )?)?${CODE}`,
      "gu",
    ),
  },
  // `unions ACOD and CSC`: the first of them
  {
    kind: "ORGANIZATION",
    needs: /[Uu]nions \p{Lu}{3,8} and/u,
    pattern: new RegExp(`(?<noun>[Uu]nions) ${CODE}(?= and)`, "gu"),
  },
  // `M23 rebels`
  {
    kind: "ORGANIZATION",
    needs: /[\p{Lu}\d](?:['’]s)? (?:rebels?|guerrillas?|militants?|insurgents?|group|bloc|caucus)\b/u,
    pattern:
      /(?<![\p{L}\p{N}-])(?<name>\p{Lu}{1,2}\d{1,3}|\p{Lu}{3,6}) (?<noun>rebels?|guerrillas?|militants?|insurgents?|group|bloc|caucus)\b/gu,
  },
  // `Norburg is a small town in …`
  {
    kind: "PLACE",
    needs: new RegExp(` (?:is|was) an? .{0,40}\\b(?:${SETTLED})\\b`),
    pattern: new RegExp(
      `(?:^|[.!?] )${SHORT} (?:is|was) an? (?:[\\p{L}-]+ ){0,3}?(?<noun>${SETTLED}) (?:in|of|on|and|near|located|situated)\\b`,
      "gu",
    ),
  },
  // `Norvia was founded in …`
  {
    kind: "ORGANIZATION",
    needs: / (?:was|were) (?:founded|established) (?:in|by)\b/,
    pattern: new RegExp(
      `(?:^|[.!?] )(?!\\S+ (?:County|District|Province|City|Island|Township|Parish|Colony)\\b)${SHORT} (?:was|were) (?<noun>founded|established) (?:in|by)\\b`,
      "gu",
    ),
  },
  // `the band Norvia`
  {
    kind: "ORGANIZATION",
    needs: / bands? \p{Lu}/u,
    pattern: new RegExp(`\\b(?<noun>bands?) ${NAME}`, "gu"),
  },
  // `a stake in Norvia`
  {
    kind: "ORGANIZATION",
    needs:
      /\b(?:editor|editor-in-chief|founder|subsidiary|unit|stake|shareholders?) (?:of|in) (?:the )?\p{Lu}/u,
    pattern: new RegExp(
      `\\b(?<noun>editor|editor-in-chief|founder|subsidiary|unit|stake|shareholders?) (?:of|in) (?:the )?${SHORT}(?![\\p{L}’'-]| \\p{Lu})`,
      "gu",
    ),
  },
  // `shares in Norvia`, `chief executive of Norvia`, `an analyst at Norvia`
  {
    kind: "ORGANIZATION",
    needs: new RegExp(`\\b(?:${IN_FIRM}) (?:the )?\\p{Lu}`, "u"),
    pattern: new RegExp(
      `\\b(?<noun>${IN_FIRM}) (?:the )?${SHORT}(?![\\p{L}’'-]| \\p{Lu}| &|, \\p{Lu})`,
      "gu",
    ),
  },
  // `the Norvia gang`
  {
    kind: "ORGANIZATION",
    needs: / (?:gang|cartel|crime (?:family|syndicate))\b/,
    pattern: new RegExp(`\\b[Tt]he ${SHORT} (?<noun>gang|cartel|crime family|crime syndicate)\\b`, "gu"),
  },
  // `Oslo-listed Norvia`
  {
    kind: "ORGANIZATION",
    needs: /-(?:listed|owned) \p{Lu}/u,
    pattern: new RegExp(`\\p{L}-(?<noun>listed|owned) ${SHORT}(?![\\p{L}-]| \\p{Lu})`, "gu"),
  },
  // `Norland's Forward Together party`
  {
    kind: "ORGANIZATION",
    needs: /['’]s \p{Lu}\p{L}+ \p{Lu}\p{L}+ (?:party|movement|coalition|alliance)\b/u,
    pattern: new RegExp(`['’]s (?<name>${WORD} ${WORD}) (?<noun>party|movement|coalition|alliance)\\b`, "gu"),
  },
  // `in North Norland`
  {
    kind: "PLACE",
    needs: /\b(?:in|of|from|across) (?:North|South|East|West|Upper|Lower) \p{Lu}/u,
    pattern: new RegExp(
      `\\b(?:in|of|from|across) (?<name>(?<noun>North|South|East|West|Upper|Lower) ${WORD})(?=[.,;:)]| (?:and|in|on|said|was|were|is|where|after|who|which)\\b|$)`,
      "gu",
    ),
  },
  // `the Aslef union`
  {
    kind: "ORGANIZATION",
    needs: new RegExp(`\\p{L} ${BODY}\\b`, "u"),
    pattern: new RegExp(`\\b[Tt]he ${SHORT} (?<noun>${BODY})\\b`, "gu"),
  },
  // `Norvia CEO`
  {
    kind: "ORGANIZATION",
    needs: / (?:CEO|CFO|COO|chief (?:executive|financial officer)|shares)\b/,
    pattern: new RegExp(
      `${SHORT}(?:['’]s)? (?<noun>CEO|CFO|COO|chief executive|chief financial officer|shares)\\b`,
      "gu",
    ),
  },
  // `the Norvia militias`
  {
    kind: "ORGANIZATION",
    needs: / militias\b/,
    pattern: new RegExp(`(?<!\\b(?!The\\b)\\p{Lu}\\p{L}* )${SHORT} (?<noun>militias)\\b`, "gu"),
  },
  // `head of the BNPB`
  {
    kind: "ORGANIZATION",
    needs: / of (?:the )?\p{Lu}{3}/u,
    pattern:
      /\b(?<noun>head|chief|leader|president|chairman|chairwoman|chair|director(?: general)?|secretary[- ]general|spokes(?:man|woman|person)|members?) of (?:the )?(?<name>\p{Lu}{3,8}(?:-\p{Lu}{2,6})?)(?![\p{L}\p{N}-])/gu,
  },
  // `BNPB chief Ann Lee`
  {
    kind: "ORGANIZATION",
    needs:
      /\p{Lu}{3} (?:\p{Ll}{4,10} )?(?:head|chief|boss|president|spokes|director|secretary|negotiator|economist|Commissioner)/u,
    pattern:
      /(?<![\p{L}\p{N}-])(?<name>\p{Lu}{3,8}) (?<noun>(?:\p{Ll}{4,10} )?chief|head|boss|president|negotiator|economist|Commissioner|vice[- ]president|spokes(?:man|woman|person)|director(?: general)?|secretary[- ]general) (?=\p{Lu}\p{Ll})/gu,
  },
  // `Fianna Nor leader Ann Lee`
  {
    kind: "ORGANIZATION",
    needs: /\p{Lu}\p{L}+ \p{Lu}\p{L}+ leader \p{Lu}\p{L}+ \p{Lu}/u,
    pattern: new RegExp(
      `(?<!\\p{Lu}[\\p{L}.-]* )(?<name>(?!The\\b)${WORD} ${WORD}) (?<noun>leader) (?=\\p{Lu}\\p{L}+ (?:\\p{Ll}+ )?\\p{Lu})`,
      "gu",
    ),
  },
  // `Norland Gov. Ann Lee`
  {
    kind: "PLACE",
    needs: /\p{L} (?:Gov\.|Governor|Mayor) \p{Lu}/u,
    pattern: new RegExp(
      `(?<!\\p{Lu}[\\p{L}.-]* |\\b[Oo]f )(?!\\S*[Bb]ank )(?<name>${WORD}(?: ${WORD})?) (?<noun>Gov\\.|Governor|Mayor) (?=\\p{Lu}\\p{Ll}+ (?:\\p{Lu}\\. )?\\p{Lu})`,
      "gu",
    ),
  },
  // `news agency dpa`
  {
    kind: "ORGANIZATION",
    needs: /(?:news|press) agency \p{Ll}{2,5}[,.)\s]/u,
    pattern: /\b(?<noun>(?:news|press) agency) (?<name>\p{Ll}{2,5})(?=[,.)]| (?:reported|said|quoted)\b)/gu,
  },
  // `PVV leader Ann Lee`
  {
    kind: "ORGANIZATION",
    needs: /\p{Lu}{2}(?:['’]s)? (?:leader|lawmaker|MPs?|senator|candidate|chairman|chairwoman)/u,
    pattern:
      /(?<![\p{L}\p{N}-])(?<name>\p{Lu}{3,6})(?:['’]s)? (?<noun>leader|lawmaker|MP|senator|candidate|chairman|chairwoman) (?=\p{Lu}\p{Ll})/gu,
  },
];
