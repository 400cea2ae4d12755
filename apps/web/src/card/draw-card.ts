import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import satori, { type Font } from "satori";
import { type CardEvent, cardSize, toCard } from "./to-card.ts";

const files = [
  { name: "Text", file: "brygada-1918/files/brygada-1918-latin-600-normal.woff", style: "normal" },
  { name: "Text", file: "brygada-1918/files/brygada-1918-latin-500-italic.woff", style: "italic" },
  { name: "Text beyond", file: "brygada-1918/files/brygada-1918-latin-ext-600-normal.woff", style: "normal" },
  { name: "Text beyond", file: "brygada-1918/files/brygada-1918-latin-ext-500-italic.woff", style: "italic" },
  { name: "Agate", file: "archivo-narrow/files/archivo-narrow-latin-500-normal.woff", style: "normal" },
  {
    name: "Agate beyond",
    file: "archivo-narrow/files/archivo-narrow-latin-ext-500-normal.woff",
    style: "normal",
  },
] as const;

let fonts: Promise<Font[]> | null = null;

/**
 * Draws the card of an event, 1200 by 630, for those who are shown a link to it. Returns a PNG. Letters that our faces do not
 * have are left out of it: nothing is fetched from anywhere.
 * @param site the folder of the site, whose packages have the faces; its server is started there
 */
export async function drawCard(event: CardEvent, site = process.cwd()): Promise<Uint8Array<ArrayBuffer>> {
  fonts ??= loadFonts(join(site, "node_modules", "@fontsource"));
  const svg = await satori(toCard(event), { ...cardSize, fonts: await fonts });
  const png = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  return new Uint8Array(png);
}

/**
 * Reads the faces from the packages that the site has its faces from. The bundler is told not to look where: it would take the
 * whole project for what may be read.
 */
function loadFonts(folder: string): Promise<Font[]> {
  return Promise.all(
    files.map(async ({ name, file, style }) => {
      const path = join(/* turbopackIgnore: true */ folder, file);
      return { name, style, data: await readFile(/* turbopackIgnore: true */ path) };
    }),
  );
}
