/** What is written in capitals and is no body. */
const NO_BODY =
  /^(?:GDP|GNP|VAT|CEO|CFO|COO|MPs?|MEPs?|PM|AM|TV|IPO|HIV|AIDS|DNA|RNA|PCR|UFO|ATM|NGOs?|VIPs?|CO2|AI|IT|ID|IV|II|III|VI|VII|LGBTQ?|PPE|SUVs?|ICU|IEDs?|UAVs?|ICBMs?|LNG|LPG|USD|EUR|GMT|UTC|JST|KST|EST|PDF|FAQ|DVD|LED|OLED|5G|4G|3G|H1N1|PM2|COVID|SARS|MERS|PHEIC|OK|FM|Q[1-4]|\p{Lu}+\d{3,}|[A-Z]\d|[MFGST]\d+)$/u;

/** Whether letters in capitals are the short form of a thing, a measure or an office, and no organization's. */
export function isNoBody(letters: string): boolean {
  return NO_BODY.test(letters);
}
