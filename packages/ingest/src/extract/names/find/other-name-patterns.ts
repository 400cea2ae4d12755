import type { NameKind } from "../named-span.ts";

/** A shape that names are known by. */
export interface NamePattern {
  kind: NameKind;
  /** What a text must have for the pattern to be worth trying: most texts have it not. */
  needs: RegExp;
  /** The first group is the name. */
  pattern: RegExp;
  because: string;
}

const WORD = "\\p{Lu}[\\p{L}’']{1,40}";
/** `Non-Proliferation`, `Nuclear-Test-Ban`. */
const COMPOUND = `${WORD}(?:[-–‑]${WORD}){0,3}`;
const DAY =
  "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)";
const DOCUMENT = "(?:Declaration|Treaty|Convention|Accords?|Protocol|Charter|Agreement|Communiqu[eé])";
const PLAIN = "(?:Peace|Trade|Nuclear|Joint|Security|Military|The|A|This|Free)";

/** Named things that are neither person, place nor organization, and a few that look like one and are not. */
export const PATTERNS: readonly NamePattern[] = [
  {
    kind: "OTHER",
    needs: /[“"«]/,
    pattern:
      /\b(?:program(?:me)?|show|film|movie|book|novel|album|song|series|documentary)\s+[“"«]([^”"»\n]{2,60})[”"»]/giu,
    because: "Words in quotation marks behind “program”, “film” or “book” are its title.",
  },
  {
    kind: "ORGANIZATION",
    needs: /channel|television|network/,
    pattern: /\b(\p{Lu}\p{L}{1,40}[-‑ ]?\d{1,2})(?=\s+(?:TV\s+)?(?:channel|television|network))/gu,
    because: "A name and a number before “channel” is a broadcaster.",
  },
  {
    kind: "ORGANIZATION",
    needs: /channel|network/,
    pattern: /\b(?:channel|network)\s+(\p{Lu}\p{L}{1,40}[-‑ ]?\d{1,2})\b/gu,
    because: "A name and a number behind “channel” is a broadcaster.",
  },
  {
    kind: "OTHER",
    needs: /Flight /,
    pattern: /\b((?:\p{Lu}\p{L}{1,40} ){1,3}Flight [A-Z]{0,3}\d+)\b/gu,
    because: "“Flight” and a number is a flight.",
  },
  {
    kind: "OTHER",
    needs: /Declaration|Treaty|Convention|Accord|Protocol|Charter|Agreement|Communiqu/,
    pattern: new RegExp(
      `\\b(?!${PLAIN} ${WORD}\\b)((?:\\d{4} (?:${WORD} ){0,2}|(?:${COMPOUND} ){1,3})${DOCUMENT}(?: of ${WORD}(?: ${WORD})?)?)(?![\\p{L}])`,
      "gu",
    ),
    because: "A capitalised name that ends in “Declaration”, “Treaty” or the like is a document.",
  },
  {
    kind: "OTHER",
    needs: /Declaration|Treaty|Convention|Accord|Protocol|Charter|Agreement|Communiqu/,
    pattern: new RegExp(
      `\\b((?:(?!The )${WORD} )?${DOCUMENT} (?:of|on|for) (?:the )?(?!${DAY}\\b)${COMPOUND}(?:(?: and| of| of the| in| in the| on| for| on the)? ${COMPOUND}){0,6}(?:(?<= (?:Peace|Friendship|Alliance|Amity|Commerce)) with ${WORD})?)`,
      "gu",
    ),
    because: "“Treaty of” or “Convention on” and capitalised words behind it are a document.",
  },
  {
    kind: "OTHER",
    needs: /War\b|WWI/,
    pattern:
      /\b(World War (?:II|I|Two|One|2|1)\b|WW(?:II|I)\b|Second World War|First World War|Cold War|(?:Korean|Vietnam|Gulf|Iraq|Falklands|Crimean|Pacific|Winter|Six[-‑]Day|Yom Kippur|Boer|Balkan|(?:\p{Lu}\p{L}{1,20}[-–‑])\p{Lu}\p{L}{1,20}|(?:American |Spanish |Syrian |Russian |Lebanese )?Civil) War)\b/gu,
    because: "It is the name of a war.",
  },
  {
    kind: "OTHER",
    needs: /SS |HMA?S |INS |RMS |JS |MV |M\/V /,
    pattern:
      /\b((?:USS|HMS|HMAS|INS|RMS|JS|MV|M\/V|SS)\s\p{Lu}[\p{L}.]{0,40}(?:\s\p{Lu}[\p{L}.]{1,40}){0,2})/gu,
    because: "“USS”, “HMS” and the like stand before the name of a ship.",
  },
  {
    kind: "OTHER",
    needs: /erry|rigate|estroyer|ubmarine|arrier|anker|rawler|ruiser|essel|cebreaker|pacecraft|ship |acht /,
    pattern:
      /\b(?:[Ff]erry|[Ff]rigate|[Dd]estroyer|[Ss]ubmarine|[Aa]ircraft carrier|[Bb]ulk carrier|[Tt]anker|[Tt]rawler|[Cc]ruiser|[Vv]essel|[Ii]cebreaker|[Ss]pacecraft|(?:[Cc]argo|[Cc]ontainer|[Cc]ruise|[Hh]ospital|[Rr]escue|[Rr]esearch) ship|[Ww]arship|[Ff]lagship|[Yy]acht)\s+(?:the\s+)?((?!The\b)\p{Lu}\p{L}{2,40}(?:\s\p{Lu}\p{L}{1,40})?)(?![\p{L}'’])/gu,
    because: "It stands behind the kind of vessel that it is.",
  },
  {
    kind: "OTHER",
    needs:
      /ferry|frigate|destroyer|submarine|aircraft carrier|tanker|trawler|cruiser|vessel|icebreaker|spacecraft/,
    pattern:
      /\bthe\s+((?!The\b)\p{Lu}\p{L}{2,40})\s+(?=(?:ferry|frigate|destroyer|submarine|aircraft carrier|tanker|trawler|cruiser|vessel|icebreaker|spacecraft)\b)/gu,
    because: "It stands before the kind of vessel that it is.",
  },
  {
    kind: "OTHER",
    needs: /-(?:flagged|registered) \p{Lu}|(?:ship|vessel|yacht|tanker|ferry), the \p{Lu}/u,
    pattern:
      /(?:-(?:flagged|registered)|\b(?:ship|vessel|yacht|tanker|ferry), the(?: \p{Lu}\p{L}+-(?:flagged|registered))?)\s((?!The\b)\p{Lu}\p{L}{2,40}(?:\s\p{Lu}\p{L}{1,40})?)(?![\p{L}'’-])/gu,
    because: "What sails under a flag is a ship.",
  },
  {
    kind: "OTHER",
    needs: /\b(?:sank|sinks|capsized|ran aground|was (?:sunk|refloated|scuttled|torpedoed))\b/,
    pattern:
      /\b[Tt]he\s+(\p{Lu}\p{L}{2,40}(?:\s\p{Lu}\p{L}{1,40})?)\s(?=(?:sank|sinks|capsized|ran aground|was (?:sunk|refloated|scuttled|torpedoed))\b)/gu,
    because: "What sinks or runs aground under a name with “the” is a ship.",
  },
  {
    kind: "OTHER",
    needs: /Brexit|Grexit|Euromaidan|Holocaust|Spring\b|Revolution\b/,
    pattern:
      /\b(Brexit|Grexit|Euromaidan|Holocaust|(?:Arab|Prague) Spring|(?:Orange|Rose|Velvet|Tulip|Jasmine|Carnation|Cedar|Umbrella|Cultural|October|February|French|Islamic|Iranian|Russian|Bolshevik) Revolution)\b/gu,
    because: "It is the name of a turn in history.",
  },
  {
    kind: "PLACE",
    needs: /Hall of the People|Palace of /,
    pattern:
      /\b(Great Hall of the People|Palace of (?:Nations|Westminster|Versailles|Culture|Congresses))\b/gu,
    because: "It is the name of a building.",
  },
  {
    kind: "OTHER",
    needs: /[-‑ ][A3]?\d/,
    pattern:
      /\b((?:Tu|Su|MiG|Il|An|Ka|Mi|F|B|C|P)[-‑]\d{1,3}\p{Lu}{0,3}|Boeing 7\d7(?:-\d{2,3})?|Airbus A3\d\d)\b/gu,
    because: "It is the type of an aircraft.",
  },
  {
    kind: "OTHER",
    needs: /\p{Ll}-\d/u,
    pattern:
      /(?<![\p{L}\p{N}-])(?=\p{Lu}[^\n]{0,400}\b(?:spacecraft|rocket|satellite|missile|lander|rover|orbiter|lunar|orbit|[Mm]oon|lift-?off|spaceport)|(?<=\b(?:spacecraft|rocket|satellite|missile|lander|lunar|orbit|[Mm]oon|lift-?off|space)\b[^\n]{0,400}))(\p{Lu}\p{Ll}{3,14}['’]?\p{Ll}?-\d{1,3})(?![\p{L}\p{N}-])/gu,
    because: "A name with its number beside words of spaceflight is a craft.",
  },
  {
    kind: "OTHER",
    needs: /Operation /,
    pattern: /\b(Operation \p{Lu}\p{L}{2,40}(?: \p{Lu}\p{L}{2,40})?)\b/gu,
    because: "“Operation” and a name is an operation.",
  },
  {
    kind: "OTHER",
    needs: /Hurricane |Typhoon |Cyclone |Storm |Tropical Depression /,
    pattern:
      /\b((?:Hurricane|Typhoon|Cyclone|(?:(?:Sub)?[Tt]ropical |(?<!\p{Lu}[\p{L}-]* ))Storm|Tropical Depression) \p{Lu}\p{Ll}{2,40})(?![\p{L}-])/gu,
    because: "“Hurricane” or “Typhoon” and a name is a storm.",
  },
  {
    kind: "OTHER",
    needs: /Prize|Cup\b|Open\b|Championship|Grand Prix|Trophy|Marathon|World Series|Super Bowl|Olympic|Act\b/,
    pattern:
      /\b((?:Nobel|Pulitzer|Booker|Turner)(?: Peace)? Prize(?: (?:in|for) \p{Lu}\p{L}{2,40})?|(?!(?:The|A|An|In|At|This) )(?:\p{Lu}\p{L}{1,40} ){1,3}(?:Cup|Open|Championships?|Grand Prix|Trophy|Marathon)|World Series|Super Bowl(?: [IVXL]+)?|(?:(?:19|20)\d\d )?(?:(?:Summer|Winter|Tokyo|Beijing|London|Sochi|Rio) )?Olympics?(?: Games)?|\p{Lu}\p{L}{1,40}(?: \p{Lu}\p{L}{1,40}){0,3} Act)\b(?! of\b)/gu,
    because: "It is the name of a prize, of games or of a law.",
  },
];
