import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { config } from "../config.ts";
import { agateFace, agateFaceExtended, textFace, textFaceExtended } from "../styles/fonts.ts";
import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/controls.css";
import "../styles/islands.css";

/** Every page is made when it is asked for: the archive grows while the site runs. */
export const dynamic = "force-dynamic";

/** What pages inherit unless they say otherwise. */
export const metadata: Metadata = {
  metadataBase: new URL(config.siteUrl),
  title: { default: "Annals", template: "%s — Annals" },
  description: "An archive of news in which every statement shows its evidence.",
  applicationName: "Annals",
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

/** The colours that the browser draws around the page. */
export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f5f5f1" },
    { media: "(prefers-color-scheme: dark)", color: "#0e1316" },
  ],
};

const faces = [textFace, textFaceExtended, agateFace, agateFaceExtended]
  .map((face) => face.variable)
  .join(" ");

/** The document around every page. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={faces}>
      <body>{children}</body>
    </html>
  );
}
