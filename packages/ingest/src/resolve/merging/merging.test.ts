import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInput } from "../../read-document.ts";
import type { ArchiveRows, ResolvableDocument } from "../archive.ts";
import { resolveArchive } from "../resolve-archive.ts";

function read(text: string, url: string | null = null, published?: string): ResolvableDocument {
  const bytes = { ok: true as const, value: Buffer.from(text) };
  const capture = url === null ? null : { url, retrievedAt: null };
  const document = readInput({ path: "test", bytes, capture, warnings: [] }, published);
  if (!document.ok) throw new Error(document.error.message);
  return document.value;
}

/** The events of the main reports, by the order of the documents. */
function toEvents(rows: ArchiveRows, documents: ResolvableDocument[]): string[] {
  return documents.map(
    ({ id }) =>
      rows.report.find(({ documentId, role }) => documentId === id && role === "MAIN")?.eventId ?? "none",
  );
}

function countEvents(...documents: ResolvableDocument[]): number {
  return new Set(toEvents(resolveArchive(documents), documents)).size;
}

const BODY =
  "Coast guards of Chile have stopped four Peruvian squid boats off the port of Arica for inspection, a source in the port told Reuters on Monday. “Four boats of Peru were stopped. Their papers are now being read,” the source said. The crews, of nine men each, are well and have been given food and water, and the boats may sail home within two days.";
const WIRE = `ARICA, March 7. /TASS/. ${BODY}\n`;
const COPY = `Chile stops Peruvian squid boats\n\nMarch 8, 2016\n\nOur readers on the coast sent this picture of the port.\n\n${BODY}\n\nMore news on our front page.\n`;
const OTHER = `Chile opens a school in Arica\n\nMarch 8, 2016\n\nA new school for two hundred children was opened in Arica on Tuesday. The mayor cut a ribbon, and the children sang three songs of the north before lunch.\n`;

describe("copies of a wire", () => {
  const [wire, copy, other] = [
    read(WIRE, "https://tass.com/world/1", "2016-03-07"),
    read(COPY, "https://coast.example/squid"),
    read(OTHER, "https://coast.example/school"),
  ];

  it("are one event with the story they copy, and another story of the place is not", () => {
    const [one, two, three] = toEvents(resolveArchive([wire, copy, other]), [wire, copy, other]);
    expect(one).toBe(two);
    expect(three).not.toBe(one);
  });

  it("count as one source, and name the earliest known", () => {
    const rows = resolveArchive([wire, copy, other]);
    const [count] = rows.claim.filter(({ property }) => property === "independentSources");
    expect(count?.value).toBe("1");
    const [claim] = rows.claim.filter(({ property }) => property === "copyOf");
    const first = rows.report.find(({ id }) => id === claim?.value);
    expect(first?.documentId).toBe(wire.id);
    expect(claim?.because).toMatch(/% of the runs of four words.*TASS/);
    expect(rows.span.filter(({ claimId }) => claimId === claim?.id).length).toBeGreaterThan(1);
  });
});

describe("an earthquake", () => {
  const quake = read(
    "Strong quake off Norland kills twelve\n\nMay 9, 2018\n\nA strong earthquake struck off the coast of Norland early on Wednesday, killing twelve people, officials said.\n\nThe 6.8 magnitude quake hit at a depth of ten kilometres.\n",
  );
  const tell = (magnitude: string) =>
    read(
      `Toll of tremor rises to nineteen\n\nMay 10, 2018\n\nThe toll rose to nineteen on Thursday, the governor said.\n\nThe ${magnitude}-magnitude tremor struck off Norland before dawn on Wednesday as people slept in their houses by the coast.\n`,
    );
  const join = (magnitude: string) =>
    resolveArchive([quake, tell(magnitude)]).claim.filter(({ because }) =>
      because.includes("both give the magnitude 6.8"),
    ).length;

  it("is rather one where two pages of a day give one magnitude", () => {
    expect(join("6.8")).toBeGreaterThan(0);
    expect(join("5.1")).toBe(0);
  });
});

describe("an earthquake and its aftershock of the same day", () => {
  const shake = (title: string, magnitude: string, what: string) =>
    read(
      `${title}\n\nFebruary 26, 2018 10:00 GMT\n\nOSLO (Reuters) - A magnitude ${magnitude} ${what} struck the highlands of Norland on Monday, killing people and burying houses, officials said.\n`,
    );
  it("stay two, and two measures of one stay one", () => {
    const first = shake("Strong quake hits highlands of Norland", "7.5", "earthquake");
    expect(countEvents(first, shake("Aftershock hits highlands of Norland", "6.3", "earthquake"))).toBe(2);
    expect(countEvents(first, shake("Big quake hits highlands of Norland", "7.2", "earthquake"))).toBe(1);
  });
});

describe("rounds of one election", () => {
  const vote = (title: string, words: string) => read(`${title}\n\nMarch 21, 2016\n\n${words}\n`);
  const first = vote(
    "Ann Berg wins first round of Norland election",
    "Ann Berg won the first round of the presidential election in Norland on Sunday against Kim Lind, the commission said.",
  );
  it("stay two where each says which it is, and one round stays one", () => {
    const other = vote(
      "Ann Berg wins second round of Norland election",
      "Ann Berg won the second round of the presidential election in Norland on Sunday against Kim Lind, officials said.",
    );
    const same = vote(
      "Ann Berg takes 1st round of Norland election",
      "Ann Berg won the first round of the presidential election in Norland on Sunday against Kim Lind, officials said.",
    );
    expect(countEvents(first, other)).toBe(2);
    expect(countEvents(first, same)).toBe(1);
  });
});

describe("a summit and the talks beside it", () => {
  it("are two", () => {
    const talks = read(
      "Berg, Lind hold talks in Norburg\n\nMarch 7, 2016\n\nPresident Ann Berg and Prime Minister Kim Lind held talks on the sidelines of the fishing summit in Norburg on Monday.\n",
    );
    const summit = read(
      "Fishing summit held in Norburg\n\nMarch 7, 2016\n\nLeaders of twelve states held the fishing summit in Norburg on Monday and spoke about prices of nets.\n",
    );
    expect(countEvents(talks, summit)).toBe(2);
  });
});

describe("happenings of one kind on one day", () => {
  const story = (title: string, body: string) => read(`${title}\n\nMarch 7, 2016\n\n${body}\n`);
  it("stay two where each headline names what the other story never does", () => {
    const fire = (town: string) =>
      story(
        `Fire in ${town} kills three people`,
        `A fire in a block of flats in ${town} killed three people on Monday, police said. The cause of the fire was not known.`,
      );
    expect(countEvents(fire("Lyon"), fire("Lille"))).toBe(2);
  });

  it("stay two where two leaders call different others", () => {
    const call = (other: string, state: string) =>
      story(
        `Bachelet and ${other} speak by telephone`,
        `Chilean President Michelle Bachelet and ${state} President ${other} held a telephone conversation on Monday about trade.`,
      );
    expect(countEvents(call("Ollanta Humala", "Peruvian"), call("Evo Morales", "Bolivian"))).toBe(2);
  });
});

const TALKS = (title: string, day: string, words: string) =>
  `${title}\n\n${day}\n\n${words}\n\nOfficials of both countries said that the work goes on in the coming weeks.\n`;
const TOLD = read(
  TALKS(
    "Humala and Bachelet speak of fish",
    "March 7, 2016",
    "Peruvian President Ollanta Humala and Chilean President Michelle Bachelet held talks in Lima on Monday about fishing.",
  ),
);
const NO_YEAR = read(
  `LIMA, March 7. /TASS/. Peruvian President Ollanta Humala met Chilean President Michelle Bachelet for talks in Lima on Monday to speak about fishing.\n`,
);
const YEAR_LATER = read(
  TALKS(
    "Humala and Bachelet meet again",
    "March 7, 2017",
    "Peruvian President Ollanta Humala and Chilean President Michelle Bachelet held talks in Lima on Tuesday about fishing.",
  ),
);

describe("a report that tells no year", () => {
  it("is one event with a dated report of the same talks, and takes its year by a claim", () => {
    expect(countEvents(TOLD, NO_YEAR)).toBe(1);
    const rows = resolveArchive([TOLD, NO_YEAR]);
    const claim = rows.claim.find(({ rule }) => rule === "date/other-report");
    expect(claim).toMatchObject({ property: "date", value: "2016-03-07" });
    expect(claim?.because).toContain("2016 is that of another report");
  });

  it("is not one with the talks of a year whose day falls on another weekday", () => {
    expect(countEvents(YEAR_LATER, NO_YEAR)).toBe(2);
  });
});

describe("marks and vetoes", () => {
  it("say what speaks for a merge, how much it weighs, and what would have forbidden it", () => {
    const { claim } = resolveArchive([TOLD, NO_YEAR]);
    const merge = claim.find(({ property }) => property === "merge");
    expect(merge?.because).toMatch(/both name Michelle Bachelet and Ollanta Humala/);
    expect(merge?.because).toMatch(
      /That weighs \d+\.\d where 4\.5 is needed; another day.*would have forbidden it\.$/,
    );
  });

  it("give the same archive from any order of the documents", () => {
    const documents = [
      TOLD,
      NO_YEAR,
      YEAR_LATER,
      read(WIRE, "https://tass.com/world/1", "2016-03-07"),
      read(COPY),
      read(OTHER),
    ];
    const expected = JSON.stringify(resolveArchive(documents));
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
        expect(JSON.stringify(resolveArchive(shuffled))).toBe(expected);
      }),
      { numRuns: 20 },
    );
  });

  it("never make one of visits of one person on other days", () => {
    const visit = (day: string, weekday: string) =>
      read(
        TALKS(
          "Bachelet visits Arica",
          day,
          `Chilean President Michelle Bachelet visited Arica on ${weekday} and spoke with the fishermen of the port.`,
        ),
      );
    expect(countEvents(visit("March 7, 2016", "Monday"), visit("March 14, 2016", "Monday"))).toBe(2);
  });
});
