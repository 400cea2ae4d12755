import type { TaggedKind } from "../../extract/tagger/labels.ts";
import {
  coinBody,
  coinCompany,
  coinPerson,
  coinSurname,
  coinTown,
  type Pick,
  toTitle,
} from "./coined-names.ts";
import * as pools from "./pools.ts";

/** What a slot of a line is filled with. */
export interface Filling {
  text: string;
  /** Null for what is no name. */
  kind: TaggedKind | null;
}

const DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const MONTHS =
  "January February March April May June July August September October November December Jan Feb Aug Sept Oct Nov Dec".split(
    " ",
  );

/** The names of one document: a numbered slot is always filled with the same. */
export class Cast {
  readonly #bound = new Map<string, { full: string; short: string }>();
  readonly #pick: Pick;
  readonly #random: () => number;

  constructor(pick: Pick, random: () => number) {
    this.#pick = pick;
    this.#random = random;
  }

  /** What fills a slot: its name says what it asks for, in capitals if it stands in capitals. */
  fill(slot: string, number: string, given: string | undefined): Filling {
    const isUpper = slot === slot.toUpperCase() && slot.length > 1;
    const filling = this.#fill(
      slot.toLowerCase() === "cosup" ? "COS" : slot,
      slot.toLowerCase(),
      number,
      given,
    );
    return isUpper || slot === "cosup" ? { ...filling, text: filling.text.toUpperCase() } : filling;
  }

  #digits(count: number): string {
    return String(Math.floor(this.#random() * 10 ** count));
  }

  /** The pair of long and short name under a number, made once. */
  #bind(
    group: string,
    number: string,
    make: () => { full: string; short: string },
  ): { full: string; short: string } {
    const key = group + number;
    const known = number === "" ? undefined : this.#bound.get(key);
    if (known) return known;
    const made = make();
    if (number !== "") this.#bound.set(key, made);
    return made;
  }

  #fill(_: string, slot: string, number: string, given: string | undefined): Filling {
    const pick = this.#pick;
    const person = () =>
      this.#bind("per", number, () => {
        if (this.#random() < 0.05) {
          const full = pick(pools.PERSONS);
          return { full, short: full.split(" ").at(-1) ?? full };
        }
        return coinPerson(pick, pools.FIRST_NAMES, pools.SURNAMES);
      });
    const country = () =>
      this.#bind("country", number, () => {
        const { name, demonym } = pick(pools.COUNTRIES);
        return { full: name, short: demonym };
      });
    const company = () =>
      this.#bind("co", number, () => {
        if (this.#random() < 0.55) return coinCompany(pick, pools.SURNAMES, pools.CITIES);
        const short = pick(pools.COMPANIES);
        return {
          full:
            this.#random() < 0.4
              ? `${short} ${pick(["Inc", "Corp", "Ltd", "Co", "Plc", "AG", "SA", "NV", "SpA", "Group", "AB", "Holdings"])}`
              : short,
          short,
        };
      });
    const body = () =>
      this.#bind("orgl", number, () => {
        if (this.#random() < 0.6)
          return coinBody(
            pick,
            pools.COUNTRIES.slice(0, 100).map(({ name }) => name),
          );
        const full = pick(pools.ORGANIZATIONS);
        return {
          full,
          short: /^[A-Z.-]{2,8}$/.test(full)
            ? full
            : full
                .split(" ")
                .filter((word) => /^[A-Z]/.test(word))
                .map((word) => word.slice(0, 1))
                .join(""),
        };
      });
    const team = () =>
      this.#bind("team", number, () => {
        const style = this.#random();
        const city = this.#toTown();
        const full =
          style < 0.55
            ? pick(pools.CLUBS)
            : style < 0.85
              ? city
              : pick([
                  `${city} ${pick(["United", "City", "Town", "Rovers", "Athletic", "SV", "FC", "Giants", "Steelers", "Sharks", "Wanderers"])}`,
                  `${pick(["Dynamo", "FC", "AC", "Spartak", "Lokomotiv", "Sporting", "Racing", "SC", "Hapoel", "CSKA", "Real", "VfB", "Atletico", "Deportivo"])} ${city}`,
                ]);
        return { full, short: full };
      });
    const american = () =>
      this.#bind("teamus", number, () => {
        const nick = pick(pools.NICKNAMES);
        const full = this.#random() < 0.6 ? `${pick(pools.US_CITIES.slice(0, 49))} ${nick}` : nick;
        return { full, short: nick };
      });
    switch (slot) {
      case "per":
        return { text: person().full, kind: "PERSON" };
      case "sur":
        return {
          text: number
            ? person().short
            : this.#random() < 0.5
              ? toTitle(pick(pools.SURNAMES))
              : coinSurname(pick),
          kind: "PERSON",
        };
      case "ini":
        return {
          text: `${pick("ABCDEGHIJKLMNPRSTW".split(""))}. ${this.#random() < 0.5 ? toTitle(pick(pools.SURNAMES)) : coinSurname(pick)}`,
          kind: "PERSON",
        };
      case "city":
      case "cityreg":
        return { text: this.#bind("city", number, () => same(this.#toTown())).full, kind: "PLACE" };
      case "cityus":
        return { text: pick(pools.US_CITIES.slice(0, 33)), kind: "PLACE" };
      case "country":
        return { text: country().full, kind: "PLACE" };
      case "region":
        return { text: pick(pools.REGIONS), kind: "PLACE" };
      case "dem":
        return { text: country().short, kind: country().short === "U.S." ? "PLACE" : "OTHER" };
      case "team":
        return { text: team().full, kind: "ORGANIZATION" };
      case "teamus":
        return { text: american().full, kind: "ORGANIZATION" };
      case "nick":
        return { text: pick(pools.NICKNAMES), kind: "ORGANIZATION" };
      case "cityteam":
        return { text: pick(pools.US_CITIES), kind: "ORGANIZATION" };
      case "county":
        return { text: pick(pools.COUNTIES), kind: "ORGANIZATION" };
      case "league":
      case "leaguemisc":
        return { text: pick(pools.LEAGUES), kind: "ORGANIZATION" };
      case "sportbody":
        return { text: pick(pools.SPORT_BODIES), kind: "ORGANIZATION" };
      case "agency":
        return { text: pick(pools.AGENCIES), kind: "ORGANIZATION" };
      case "paper":
        return { text: this.#toPaper(), kind: "ORGANIZATION" };
      case "min":
        return { text: this.#toMinistry(), kind: "ORGANIZATION" };
      case "orgl":
        return { text: body().full.replace(/^the /i, ""), kind: "ORGANIZATION" };
      case "acr":
        return { text: body().short, kind: "ORGANIZATION" };
      case "party":
        return { text: this.#bind("party", number, () => same(this.#toParty())).full, kind: "ORGANIZATION" };
      case "univ":
        return {
          text:
            this.#random() < 0.5
              ? pick(pools.UNIVERSITIES)
              : pick([`University of ${pick(pools.CITIES)}`, `${pick(pools.CITIES)} University`]),
          kind: "ORGANIZATION",
        };
      case "body":
        return { text: pick(pools.BODIES), kind: "ORGANIZATION" };
      case "bank":
        return { text: this.#bind("bank", number, () => same(this.#toBank())).full, kind: "ORGANIZATION" };
      case "bankc":
        return {
          text: pick([
            `Bank of ${country().full}`,
            `National Bank of ${country().full}`,
            `Central Bank of ${country().full}`,
            "Bundesbank",
            "Federal Reserve",
            "Reserve Bank",
            "Bank of England",
          ]),
          kind: "ORGANIZATION",
        };
      case "exch":
        return { text: pick(pools.EXCHANGES), kind: "ORGANIZATION" };
      case "co":
        return { text: company().full, kind: "ORGANIZATION" };
      case "cos":
      case "cosp":
      case "cosup":
        return { text: company().short, kind: "ORGANIZATION" };
      case "newsdesk":
        return {
          text: `${pick(pools.CITIES)} ${pick(["Newsroom", "Newsdesk", "Newsroom", "News Desk", "Commodity Desk"])}`,
          kind: "ORGANIZATION",
        };
      case "p":
        return { text: given ?? "", kind: "PLACE" };
      case "m":
        return { text: given ?? "", kind: "OTHER" };
      case "o":
        return { text: given ?? "", kind: "ORGANIZATION" };
      default:
        return { text: this.#toNumber(slot), kind: null };
    }
  }

  #toTown(): string {
    return this.#random() < 0.2 ? coinTown(this.#pick) : this.#pick(pools.CITIES);
  }

  #toPaper(): string {
    const pick = this.#pick;
    if (this.#random() < 0.6) return pick(PAPERS);
    return pick([
      `${pick(pools.CITIES)} ${pick(["Times", "Post", "Herald", "Tribune", "Star", "News", "Chronicle", "Daily News"])}`,
      `${pick(["El", "La", "Le", "al-", "Die"])} ${coinSurname(pick)}`.replace("- ", "-"),
      `Daily ${pick(["Nation", "Star", "Mail", "News", "Monitor"])}`,
    ]);
  }

  #toMinistry(): string {
    const topic = this.#pick(pools.MINISTRY_TOPICS);
    return this.#pick([
      `${topic} Ministry`,
      `${topic} Ministry`,
      `Ministry of ${topic}`,
      `${topic} Department`,
      `Ministry of ${topic} and ${this.#pick(["Tourism", "Social Affairs", "Forestry", "Planning"])}`,
      `Department of ${topic}`,
    ]);
  }

  #toParty(): string {
    const pick = this.#pick;
    if (this.#random() < 0.6) return pick(PARTIES);
    return pick([
      `${pick(["National", "Democratic", "People 's", "Social", "Christian", "Islamic", "Liberal", "United", "Workers", "Progressive", "Peasants", "New"])} ${pick(["Unity", "Democratic", "Freedom", "Justice", "Reform", "Action", "Salvation"])} ${pick(["Party", "Front", "Alliance", "Movement", "Union", "League"])}`,
      `${pick(["Democratic", "Socialist", "Communist", "Liberal", "Conservative"])} ${pick(["Party", "Union", "Alliance"])}`,
      `${pick(["Party", "Movement", "Union", "Front"])} ${pick(["of", "for"])} ${pick(["National Unity", "Democratic Change", "Multiparty Democracy", "the Liberation", "Labour", "Democratic Forces"])}`,
    ]);
  }

  #toBank(): string {
    const pick = this.#pick;
    if (this.#random() < 0.6) return pick(BANKS);
    return pick([
      `${toTitle(pick(pools.SURNAMES))} ${pick(["Securities", "Brothers", "Capital", "& Co", "Stockbrokers", "Futures", "Research", "Inc"])}`,
      `Bank of ${pick(pools.CITIES)}`,
      `${pick(pools.CITIES)} ${pick(["Bank", "Securities", "Savings Bank"])}`,
      `Banco ${coinSurname(pick)}`,
    ]);
  }

  #toNumber(slot: string): string {
    const pick = this.#pick;
    switch (slot) {
      case "n":
        return this.#digits(pick([1, 1, 2]));
      case "big":
        return this.#digits(pick([3, 3, 4, 5]));
      case "score":
        return `${this.#digits(1)}-${this.#digits(1)}`;
      case "set":
        return pick(["6-3", "6-4", "7-5", "3-6", "7-6 ( 7-4 )", "6-1", "6-2", "4-6"]);
      case "time":
        return pick([
          `${this.#digits(1)}:${this.#digits(2)}.${this.#digits(2)}`,
          `${this.#digits(2)}.${this.#digits(2)}`,
          `one minute ${this.#digits(2)}.${this.#digits(2)} seconds`,
          `${this.#digits(2)} seconds`,
        ]);
      case "date":
        return pick(["1996-12-06", "1997-08-22", "1995-11-30"]);
      case "day":
        return pick(DAYS);
      case "month":
        return pick(MONTHS);
      case "year":
        return pick(["1994", "1986", "1972"]);
      case "phone":
        return pick([
          "+44 171 542 0000",
          "+1 212 859 0000",
          "( 212-859-0000 )",
          "+33 1 42 21 53 39",
          "312-408-0000",
          "+49 69 756525",
        ]);
      case "lose":
        return pick([
          "BEAT",
          "BEATS",
          "LOSE TO",
          "HELD BY",
          "HOLD",
          "EDGE",
          "ROUT",
          "CRUSH",
          "OUT OF",
          "SUFFER DEFEAT BY",
          "THRASH",
          "STUN",
          "FACE",
          "DRAW WITH",
          "WIN AGAINST",
          "IN FINAL WITH",
          "TOO GOOD FOR",
          "BATTLES",
          "TOPS",
        ]);
      default:
        return slot;
    }
  }
}

function same(text: string): { full: string; short: string } {
  return { full: text, short: text };
}

const between = (from: string, to: string, list: readonly string[]) =>
  list.slice(list.indexOf(from), list.indexOf(to) + 1);
const PAPERS = between("New York Times", "Al Arabiya", pools.ORGANIZATIONS);
const PARTIES = between("Labour", "Sajudis", pools.ORGANIZATIONS);
const BANKS = between("Barclays", "Scotiabank", pools.COMPANIES);
