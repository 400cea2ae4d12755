/** Picks an item of a list. */
export type Pick = <T>(items: readonly T[]) => T;

const split = (list: string) => list.split(" ");

const SLAVIC = split(
  "Petr Kozl Mor Sokol Vor Bel Kuz Zhuk Kral Dub Nov Gor Med Laz Tar Shev Bon Kov Rad Mil Stan Vuk Jank Todor Iv Pavl Sid Bog Kras Zel Chern Yur Lis Vas Gus",
);
const SLAVIC_ENDS = split(
  "ov ev in sky ski enko ic ovic evic vich chuk ak ek yan uk ich chenko akov ova eva ka",
);
const NORDIC = split(
  "Lind Berg Sund Holm Strand Dal Ny Ek Hag Sten Lund Nord Wik Back Hell Ol Pet And Jak Er Svens Nils Gustav Halv Thor",
);
const NORDIC_ENDS = split("strom qvist gren man sson sen stad mark lund berg blad vik nes dahl rup gaard");
const LATIN = split(
  "Mart Fern Gonz Rodr Alv Dom Vel Ben Carr Mor Sal Ram Cast Per Gut Per Bar Man Ros Bert Ferr Mont Cor Pas Bian Luc Pal San Tor Val Zan Bru",
);
const LATIN_ENDS = split(
  "ez es inez ando ini etti ella elli one ari ano aldi oni ucci ato eira eiro ado osa alho illa uez arez",
);
const GERMAN = split(
  "Schn Hof Bern Klein Wag Stein Brau Zim Lang Kais Roth Hart Neu Weid Kess Falk Drex Wein Ober Hoch Grun",
);
const GERMAN_ENDS = split("er mann ner bauer hardt ler stein berg feld hauser ig inger mayer el");
const ENGLISH = split(
  "Whit Black Ash Hart Brad Stan Win Thorn Had Lang Ren Holl West Nor Brent Mar Wood Graf Har Cal Elling Farn Mor Rad Cart",
);
const ENGLISH_ENDS = split(
  "ley ton wood worth field ford man son by well more ham wick ingham er shaw ridge den",
);
const ARABIC = split(
  "Hamd Khal Sal Fadl Nass Aziz Rash Mans Sham Harir Tamim Qas Jab Maj Bak Sulaym Haddad Zub Kar Fay",
);
const ARABIC_ENDS = split("an i ir im ini awi oud id al eh our ari ani");
const AFRICAN = split("Ok Mb Nd Ad Ng Mw Ch Kip Oy Ab Kab Mog Ts Nk Diop Tou Sess Ka Mu Zul");
const AFRICAN_ENDS = split(
  "onkwo eki ebele oma angi anza iluba etich ala usi ola ambe wane ingo uma aré engo eya",
);
const JAPANESE = split(
  "Taka Yama Mori Naka Kawa Ishi Fuji Matsu Oka Sato Hase Kuro Shima Iwa Kita Mura Ono Aka",
);
const JAPANESE_ENDS = split("hashi moto shita mura da no gawa zaki hara ta saki kawa yama guchi bayashi");
const CHINESE = split(
  "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Luo Qian Deng Jiang Wei Han Xie Tang",
);
const CHINESE_GIVEN = split(
  "Wei Min Jun Hua Ping Xiao Guo Jian Ming Yong Li Xin Hong Zhi Yan Bin Feng Hai Lan Mei Ying Dong Qing",
);
const KOREAN = split("Kim Lee Park Choi Chung Kang Cho Yoon Chang Lim Han Shin Roh Suh Kwon Hwang Ahn Song");
const KOREAN_GIVEN = split(
  "Dong Young Sung Jin Chul Hyun Soo Kyung Woo Jae Min Sang Hee Ki Tae Joon Yong Ho Hoon Kwan Seok",
);
const DUTCH = split("Berg Vries Meer Heuvel Linden Velde Broek Leeuw Laan Wal Kamp Poel Ende Hoek");
const INDIAN = split("Chandra Vish Raj Sub Ven Krish Prab Mukh Chatt Bann Sriv Desh Jay Kul Ram Gan Mal Nar");
const INDIAN_ENDS = split(
  "asekhar wanath endra ramaniam kat nan hakar erjee erji astava pande aram karni esh",
);

const FIRST_ENDS: readonly (readonly [readonly string[], readonly string[]])[] = [
  [SLAVIC, SLAVIC_ENDS],
  [SLAVIC, SLAVIC_ENDS],
  [NORDIC, NORDIC_ENDS],
  [LATIN, LATIN_ENDS],
  [LATIN, LATIN_ENDS],
  [GERMAN, GERMAN_ENDS],
  [ENGLISH, ENGLISH_ENDS],
  [ENGLISH, ENGLISH_ENDS],
  [ARABIC, ARABIC_ENDS],
  [AFRICAN, AFRICAN_ENDS],
  [JAPANESE, JAPANESE_ENDS],
  [INDIAN, INDIAN_ENDS],
];

/** A surname that no list has, with the endings of one language. */
export function coinSurname(pick: Pick): string {
  const [roots, ends] = pick(FIRST_ENDS);
  return pick(roots) + pick(ends);
}

/** A person's name, given name first or family name first as the language has it. Its last word is its short form but where `short` says otherwise. */
export function coinPerson(
  pick: Pick,
  first: readonly string[],
  surnames: readonly string[],
): { full: string; short: string } {
  const style = pick([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 3, 4, 5, 6, 7, 8]);
  const given = pick([0, 1, 2, 3, 4, 5]) === 0 ? coinGiven(pick) : toTitle(pick(first));
  if (style === 2) {
    const family = pick(CHINESE);
    return { full: `${family} ${pick(CHINESE_GIVEN)}${pick(CHINESE_GIVEN).toLowerCase()}`, short: family };
  }
  if (style === 3) {
    const family = pick(KOREAN);
    return { full: `${family} ${pick(KOREAN_GIVEN)}-${pick(KOREAN_GIVEN).toLowerCase()}`, short: family };
  }
  if (style === 4) return toFull(given, `${pick(["van der", "van den", "de", "van", "von"])} ${pick(DUTCH)}`);
  if (style === 5)
    return toFull(
      pick(ARABIC) + pick(["", "id", "im", "ah"]),
      `${pick(["al-", "el-", "Al-"])}${pick(ARABIC)}${pick(ARABIC_ENDS)}`,
    );
  if (style === 6) return toFull(given, `${toTitle(pick(surnames))}-${coinSurname(pick)}`);
  if (style === 7)
    return toFull(`${given} ${pick(split("J. M. A. R. B. D. S. W. F. C. L."))}`, toTitle(pick(surnames)));
  if (style === 8)
    return toFull(given, `${pick(["O'", "Mc", "Mac", "Di ", "De ", "La ", "Le "])}${coinSurname(pick)}`);
  return toFull(given, style === 0 ? toTitle(pick(surnames)) : coinSurname(pick));
}

function toFull(given: string, family: string): { full: string; short: string } {
  return { full: `${given} ${family}`, short: family };
}

const GIVEN_ENDS = split(
  "a o e an el in as is us io ia ela ita ino ek ko ti dra nar jit esh mir lan rik gan bert fred wen lio tor zo",
);

/** A given name that no list has. */
function coinGiven(pick: Pick): string {
  return pick(pick(FIRST_ENDS)[0]) + pick(GIVEN_ENDS);
}

const PLACE_ENDS = split(
  "grad abad burg ville pur stad nagar ton by heim dorf hausen berg kent istan ovo itsa sk ovka ino iya ara uela eda mouth ford field haven wick pool chester kirk ura anga ango ulu oma iri eza ano ello essa one ac ay igny court bourg",
);

/** The name of a town that no list has. */
export function coinTown(pick: Pick): string {
  const name = pick(pick(FIRST_ENDS)[0]) + pick(PLACE_ENDS);
  return pick([
    name,
    name,
    name,
    name,
    `${pick(["Saint", "San", "Santa", "El", "Al", "New", "Port", "Bad", "La", "Nizhny", "Umm", "Khan", "Ban", "Kota", "Vila"])} ${name}`,
    `${name}-sur-${pick(["Mer", "Loire", "Seine"])}`,
    `Al-${name}`,
    `${name}-${pick(GERMAN)}${pick(PLACE_ENDS)}`,
  ]);
}

/** A word with a capital at its start and after hyphens. */
export function toTitle(word: string): string {
  return word.replace(/(?:^|-)\p{Ll}/gu, (letter) => letter.toUpperCase());
}

const STEMS = split(
  "Vor Tel Nov Alt Syn Med Bio Gen Inter Omni Uni Pan Euro Amer Trans Micro Data Info Opti Vita Agri Petro Aero Hydro Therm Cal Sim Dex Kor Lum Max Nex Orb Pol Quan Rex Sol Tri Ver Zen Cyb Digi Flex Grand Home Pacif Cent",
);
const STEM_ENDS = split(
  "ex on a is tech com dyne tron ix ano era ica mark corp line star net gen med soft span tex ora ium ent ando",
);
const TRADES = split(
  "Energy Oil Gas Steel Foods Motors Airlines Electric Systems Software Technologies Pharmaceuticals Mining Resources Financial Insurance Industries Chemical Textiles Cement Telecom Communications Healthcare Semiconductor Paper Shipping Brewery Properties Media Entertainment Restaurants Stores Aerospace Petroleum Exploration Gold Securities Capital Savings Bancorp Bancshares Mortgage Realty Cable Electronics Instruments Plastics Computer Networks International Products Power Environmental Biotech Laboratories",
);
const FORMS = split(
  "Inc Inc Corp Corp Corp Ltd Ltd Co Co Plc plc AG SA NV SpA AB AS Oy Bhd Group Holdings Inc. Corp. Ltd. Co. Group KGaA GmbH Pty Cos Trust LP",
);

/** A company, and what it is called for short. */
export function coinCompany(
  pick: Pick,
  surnames: readonly string[],
  places: readonly string[],
): { full: string; short: string } {
  const style = pick([0, 0, 0, 1, 1, 1, 2, 3, 4, 5, 6, 6]);
  const form = pick(FORMS);
  const trade = pick(TRADES);
  if (style === 0) {
    const stem = pick(STEMS) + pick(STEM_ENDS);
    return { full: pick([`${stem} ${form}`, `${stem} ${trade} ${form}`]), short: stem };
  }
  if (style === 1) {
    const name = toTitle(pick(surnames));
    return { full: `${name} ${trade} ${form}`, short: pick([name, `${name} ${trade}`]) };
  }
  if (style === 2) {
    const place = pick(places);
    return { full: `${place} ${trade} ${form}`, short: `${place} ${trade}` };
  }
  if (style === 3) {
    const initials = pick(LETTERS) + pick(LETTERS) + pick(["", pick(LETTERS)]);
    return { full: pick([`${initials} ${form}`, `${initials} ${trade} ${form}`]), short: initials };
  }
  if (style === 4) {
    const name = `${toTitle(pick(surnames))} & ${toTitle(pick(surnames))}`;
    return { full: `${name} ${pick(["Co", "Inc", "Ltd", "Partners"])}`, short: name };
  }
  if (style === 6) {
    const word = pick(COMMON_WORDS);
    return { full: `${pick([word, `${word} ${trade}`])} ${form}`, short: word };
  }
  const name = `${pick(["First", "United", "National", "General", "American", "Royal", "Pacific", "Northern", "Central"])} ${trade}`;
  return { full: `${name} ${form}`, short: name };
}

const COMMON_WORDS = split(
  "Homeland Frontier Liberty Horizon Vanguard Summit Pioneer Phoenix Anchor Beacon Harvest Premier Triumph Voyager Pinnacle Landmark Crown Eagle Falcon Apex Atlas Titan Orion Delta Sierra Cascade Heritage Keystone Patriot Guardian Sentinel Concord Monarch Regency Imperial Sterling Diamond Crystal Emerald Safeguard Lifeline Cornerstone Gateway Bridge Target Focus Signal Vision Insight Discovery Challenger Endeavour Galaxy Comet Aurora Polar Arctic Tundra Prairie Canyon",
);
const LETTERS = split("A B C D E F G H I J K L M N O P R S T U V W");
const SCOPES = split(
  "National International Popular Democratic Islamic Central European African Arab Asian World Federal United Patriotic General Royal",
);
const TOPICS = [
  "Liberation",
  "Coal Workers",
  "Human Rights",
  "Trade Unions",
  "Nuclear Safety",
  "Rural Development",
  "Refugees",
  "Press Freedom",
  "Oil Producers",
  "Teachers",
  "Farmers",
  "Metal Workers",
  "Air Transport",
  "Food Safety",
  "Consumer Affairs",
  "Grain Growers",
  "Football",
  "Athletics",
  "Election Monitors",
  "Statistics",
  "Foreign Trade",
  "Investment",
  "Privatisation",
  "Veterans",
  "Medical Research",
  "Space Research",
];
const HEADS = split(
  "Front Union Federation Council Committee Commission Agency Institute Organisation Association Authority Congress Movement League Board Office Bureau Confederation Alliance Army Foundation",
);

/** An organization with a long name, and its initials. */
export function coinBody(pick: Pick, places: readonly string[]): { full: string; short: string } {
  const head = pick(HEADS);
  const topic = pick(TOPICS);
  const full = pick([
    `${pick(SCOPES)} ${topic} ${head}`,
    `${pick(SCOPES)} ${head} of ${topic}`,
    `${head} for ${topic}`,
    `${pick(places)} ${topic} ${head}`,
    `${pick(places)} ${pick(SCOPES)} ${head}`,
    `${pick(SCOPES)} ${head} for ${topic}`,
    `${head} of ${pick(places)} ${topic}`,
  ]);
  return {
    full,
    short: full
      .replace(/\b(?:of|for)\b/g, "")
      .split(/ +/)
      .map((word) => word.slice(0, 1))
      .join(""),
  };
}
