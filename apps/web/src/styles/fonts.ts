import localFont from "next/font/local";

/** Brygada 1918, the face of headlines and text. Latin, loaded at once. */
export const textFace = localFont({
  src: [
    {
      path: "../../node_modules/@fontsource-variable/brygada-1918/files/brygada-1918-latin-wght-normal.woff2",
      style: "normal",
    },
    {
      path: "../../node_modules/@fontsource-variable/brygada-1918/files/brygada-1918-latin-wght-italic.woff2",
      style: "italic",
    },
  ],
  weight: "400 700",
  display: "swap",
  variable: "--face-text-latin",
  adjustFontFallback: "Times New Roman",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
});

/** Brygada 1918 beyond Latin-1, for names such as Shinzō; loaded by a page that needs it. */
export const textFaceExtended = localFont({
  src: [
    {
      path: "../../node_modules/@fontsource-variable/brygada-1918/files/brygada-1918-latin-ext-wght-normal.woff2",
      style: "normal",
    },
    {
      path: "../../node_modules/@fontsource-variable/brygada-1918/files/brygada-1918-latin-ext-wght-italic.woff2",
      style: "italic",
    },
  ],
  weight: "400 700",
  display: "swap",
  preload: false,
  variable: "--face-text-extended",
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

/** Archivo Narrow, the face of dates, labels and figures: the agate type of the archive. Latin. */
export const agateFace = localFont({
  src: [
    {
      path: "../../node_modules/@fontsource-variable/archivo-narrow/files/archivo-narrow-latin-wght-normal.woff2",
      style: "normal",
    },
  ],
  weight: "400 700",
  display: "swap",
  variable: "--face-agate-latin",
  adjustFontFallback: "Arial",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
});

/** Archivo Narrow beyond Latin-1. */
export const agateFaceExtended = localFont({
  src: [
    {
      path: "../../node_modules/@fontsource-variable/archivo-narrow/files/archivo-narrow-latin-ext-wght-normal.woff2",
      style: "normal",
    },
  ],
  weight: "400 700",
  display: "swap",
  preload: false,
  variable: "--face-agate-extended",
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});
