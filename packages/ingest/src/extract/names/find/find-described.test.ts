import { describe, expect, it } from "vitest";
import { findNames } from "../find-names.ts";

function find(text: string): string[] {
  return findNames(text, [{ kind: "BODY", start: 0, end: text.length, report: 0 }])
    .filter(({ isAdjective }) => !isAdjective)
    .map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);
}

describe("names that the text itself says the kind of", () => {
  it.each([
    ["He was the governor of Lagos State until May.", "PLACE Lagos State"],
    ["Fighting went on in Rakhine State on Monday.", "PLACE Rakhine State"],
    ["The blasts off the island of Bornsund woke all.", "PLACE Bornsund"],
    ["Narvik's mayor said that the bridge was closed.", "PLACE Narvik"],
    ["Drivers in the Aslev union will walk out.", "ORGANIZATION Aslev"],
    ["They took away a former editor of Norxta at noon.", "ORGANIZATION Norxta"],
    ["The firm sold its stake in Norvale Sud on Monday.", "ORGANIZATION Norvale Sud"],
    ["Councillor Nicola Norberg called it a victory.", "PERSON Nicola Norberg"],
    ["Shares of Kinder Morgan fell on Monday.", "ORGANIZATION Kinder Morgan"],
    ["The oil producers Norvix and Sudvix cut output.", "ORGANIZATION Sudvix"],
    ["The tech giants Norvix, Sudvix and Estvix were fined.", "ORGANIZATION Norvix"],
    ["Analysts at Norvix said on Monday that it would fall.", "ORGANIZATION Norvix"],
    ["Analysts at Norvix & Co said on Monday that it would fall.", "ORGANIZATION Norvix & Co"],
    ["Those who hold shares in Norvix lost on Monday.", "ORGANIZATION Norvix"],
    ["Ann Lee, chief executive of Norvix, told reporters.", "ORGANIZATION Norvix"],
    ["Members of the Los Norvos gang fled on Monday.", "ORGANIZATION Los Norvos"],
    ["The Oslo-listed Norvix sold them on Monday.", "ORGANIZATION Norvix"],
    ["They blamed Norvix, an environmental group, for it.", "ORGANIZATION Norvix"],
    ["Norhult is a small village in the hills.", "PLACE Norhult"],
    ["Norloi was founded in 1898 by a smith.", "ORGANIZATION Norloi"],
    ["He sang for the metal band Van Norto, released in 2006.", "ORGANIZATION Van Norto"],
    ["Norsur, a utility, said the failure began at noon.", "ORGANIZATION Norsur"],
    ["The Nordmas, Norland's parliament, approved it.", "ORGANIZATION Nordmas"],
    ["Norvener, which runs the grid, declined to comment.", "ORGANIZATION Norvener"],
    ["Osterja, Norland's second city, came under fire.", "PLACE Osterja"],
    ["He told reporters of the disaster agency NBPB so.", "ORGANIZATION NBPB"],
    ["Unions NOV and NUV protested on Monday.", "ORGANIZATION NUV"],
    ["The M23 rebels took the town.", "ORGANIZATION M23"],
    ["They belong to the NPP group in parliament.", "ORGANIZATION NPP"],
    ["Ann Lee's Popular Force party demanded it.", "ORGANIZATION Popular Force"],
    ["He is the governor of North Norvu.", "PLACE North Norvu"],
    [
      "The Norland Union Mission in Sudland (NUMISUD) helped.",
      "ORGANIZATION Norland Union Mission in Sudland",
    ],
    ["Norvidia CEO Ann Lee told reporters.", "ORGANIZATION Norvidia"],
    ["Norvigo, a subsidiary based in Houston, can keep operating.", "ORGANIZATION Norvigo"],
    ["NFS Commissioner Ann Lee said so.", "ORGANIZATION NFS"],
    ["Fianna Norra leader Ann Lee met him on Friday.", "ORGANIZATION Fianna Norra"],
    ["It broke out off the coast, Osterlan Gov. Ann Lee said.", "PLACE Osterlan"],
    ["They told the news agency dpa.", "ORGANIZATION dpa"],
    ["They flew over the flooded Norre and Sudre rivers.", "PLACE Sudre"],
    [
      "It may rise, the Flood Forecasting and Warning Centre said.",
      "ORGANIZATION Flood Forecasting and Warning Centre",
    ],
    ["President Ann Mary Bo Berg-Lee spoke.", "PERSON Ann Mary Bo Berg-Lee"],
    ["The VVX leader Ann Lee told reporters.", "ORGANIZATION VVX"],
    ["The Georgian Dreams party said it had won.", "ORGANIZATION Georgian Dreams"],
    ["The cargo ship Dalia struck a pillar.", "OTHER Dalia"],
    ["The ship, the Singapore-flagged Dalia, left.", "OTHER Dalia"],
    ["Tropical Storm Alvarado has killed two.", "OTHER Tropical Storm Alvarado"],
    ["It rammed into the Ann Scott Lee Bridge at night.", "PLACE Ann Scott Lee Bridge"],
    ["They named Pan Gongsheng governor of the bank.", "PERSON Pan Gongsheng"],
    ["Roads to the towns of Osterby, Vestby and Norra Sund were cut.", "PLACE Norra Sund"],
    ["They dispute the islands of Norrey, Sudrey and the Osterey, he said.", "PLACE Osterey"],
    ["The four islands - Norrey, Sudrey, Vestrey and Osterey - are to be given back.", "PLACE Vestrey"],
    ["The talks are on the islands (Norrey, Sudrey and Osterey).", "PLACE Norrey"],
    ["They build on Norrey and Sudrey islands.", "PLACE Norrey"],
    ["A lighthouse stands on the Norrey islet.", "PLACE Norrey"],
    ["The boats left again, Nordpraes reports. Nobody was hurt.", "ORGANIZATION Nordpraes"],
    ["It lifted off from the Osterby cosmodrome at noon.", "PLACE Osterby"],
    ["The dam broke in Osterby, Indonesia, at noon.", "PLACE Osterby"],
    ["The data were false, said the head of NORUSADA.", "ORGANIZATION NORUSADA"],
    ["NORUSADA head Yury Novak told reporters.", "ORGANIZATION NORUSADA"],
    ["The Mai-Nor militias attacked a clinic.", "ORGANIZATION Mai-Nor"],
    ["Executives of SK norix Inc. met him.", "ORGANIZATION SK norix Inc."],
    ["It sued Norbo Steel & Sundo Metal Corp on Monday.", "ORGANIZATION Norbo Steel & Sundo Metal Corp"],
    [
      "The Ministry of Trade, Industry and Energy said so.",
      "ORGANIZATION Ministry of Trade, Industry and Energy",
    ],
    [
      "The Meteorology, Climatology and Geophysics Agency said so.",
      "ORGANIZATION Meteorology, Climatology and Geophysics Agency",
    ],
    ["He was backed by the Alliance for Norlanders.", "ORGANIZATION Alliance for Norlanders"],
    ["The ruling Social Democrats said so.", "ORGANIZATION Social Democrats"],
    ["The talks matter for the prices of Rosneft and Gazprom Neft exports.", "ORGANIZATION Gazprom Neft"],
    ["India launched the spacecraft Norayaan-2 at noon.", "OTHER Norayaan-2"],
    ["Vice Premier Liu He, who leads the talks, said so.", "PERSON Liu He"],
    ['President Joko "Joki" Norodo landed there.', 'PERSON Joko "Joki" Norodo'],
    ["He was replaced by To Lam, a former police chief.", "PERSON To Lam"],
    [
      "They signed the General Security of Military Information Agreement.",
      "OTHER General Security of Military Information Agreement",
    ],
  ])("%s", (text, expected) => {
    expect(find(text)).toContain(expected);
  });

  it.each([
    ["The state of the economy in Islamic State areas was poor.", /PLACE Islamic State/],
    ["Russia adopted the New Delhi Leaders’ Declaration on Saturday.", /Saturday/],
    ["Samsung (005930.KS) said its profit for the October-December quarter rose.", /005930|October/],
    ["The central bank of the capital region said so.", /./],
    ["It will invest US$855 million in parts.", /PLACE/],
    ["Deputy Premier Liu met her on Monday. He said no.", /Liu He/],
    ["The regions of the north and the towns of Russia and China gained.", /PLACE (?:the|north)/],
    ["The head of GDP research left.", /GDP/],
    ["The Chinese company and the Tokyo airline left.", /ORGANIZATION/],
    ["Of the islands - Lind and Berg said so - nothing is left.", /PLACE (?:Lind|Berg)/],
    ["In Norburg, a bank, an old one, was robbed.", /ORGANIZATION Norburg/],
    ["Ann Lee, the mayor of the city, said so.", /PLACE (?:Ann )?Lee/],
    ["Ann Lee, a union leader from the town, said so.", /(?:PLACE|ORGANIZATION) (?:Ann )?Lee/],
    ["The HIV group and the M16 rebels met.", /ORGANIZATION HIV/],
    ["The boats left again, Anna Lind reports.", /ORGANIZATION/],
  ])("takes no more than that: %s", (text, wrong) => {
    expect(find(text).filter((name) => wrong.test(name))).toEqual([]);
  });
});

it("keeps a surname that is a town's name behind a title", () => {
  const text = "US Defense Secretary Lloyd Austin and his South Korean counterpart had met at the Pentagon.";
  expect(find(text)).toContain("PERSON Lloyd Austin");
});

describe("one organization by two names", () => {
  const keys = (text: string) =>
    findNames(text, [{ kind: "BODY", start: 0, end: text.length, report: 0 }])
      .filter(({ kind }) => kind === "ORGANIZATION")
      .map(({ key }) => key);

  it("is linked by the head that no other shares", () => {
    const text = "The Communist Party of Vietnam met on Monday. The Communist Party named a new leader.";
    expect(new Set(keys(text)).size).toBe(1);
  });

  it("stays two where two names begin so", () => {
    const text =
      "The Communist Party of Vietnam met the Communist Party of Cuba. The Communist Party named a new leader.";
    expect(new Set(keys(text)).size).toBe(3);
  });

  it("is parted from another where one of them stands alone, too", () => {
    const text =
      "The Greens lost Slough on Monday. Gains for the Greens and Labour came late, and Labour won in Leeds.";
    expect(find(text)).not.toContain("ORGANIZATION Greens and Labour");
  });
});

describe("letters that stand for a name", () => {
  it("are an organization in a list with another one, and then wherever the document has them", () => {
    const found = find(
      "The NVD party lost, and NVD, QVV and OP stopped. Then QVV lost five seats, and PvdQ won. Bo Lee’s PvdQ.",
    );
    expect(found.filter((one) => one === "ORGANIZATION QVV")).toHaveLength(2);
    expect(found).toContain("ORGANIZATION OP");
  });

  it("are one behind whoever is of them", () => {
    expect(find("Ann Lee of Q66 called it a good evening, and Ann Lee's QvD as well.")).toEqual([
      "PERSON Ann Lee",
      "ORGANIZATION Q66",
      "PERSON Ann Lee",
      "ORGANIZATION QvD",
    ]);
  });

  it("are none where they are no body's", () => {
    expect(find("The NVD party lost, and NVD, GDP and HIV were told.").join()).not.toMatch(/GDP|HIV/);
  });
});

describe("what a text once says of a name", () => {
  it("holds throughout the document, whatever the tagger takes the name for", () => {
    const text =
      "Anna Lind asked for the islands of Mirrenby, Estrup and Tessalby. Norland gives Mirrenby and Tessalby back.";
    const places = find(text).filter((name) => /^PLACE (?:Mirrenby|Tessalby)$/.test(name));
    expect(places).toHaveLength(4);
  });

  it("holds for no person of that name", () => {
    const text = "She left the town of Bornsund. President Ole Bornsund met her, and Bornsund said no.";
    expect(find(text).filter((name) => name.startsWith("PERSON"))).toEqual([
      "PERSON Ole Bornsund",
      "PERSON Bornsund",
    ]);
  });
});
