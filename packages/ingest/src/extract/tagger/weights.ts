import shipped from "../../../data/tagger-weights.json" with { type: "json" };
import { LABEL_COUNT } from "./labels.ts";
import { type Model, ROW_COUNT } from "./model.ts";

/** The trained weights as the data file keeps them. */
export interface WeightsFile {
  /** What they were trained on: see data/tagger.md. */
  trainedOn: string[];
  /** What a weight of 1 stands for. */
  scale: number;
  /** From label to label, rows of `LABEL_COUNT`. */
  steps: number[];
  /** In base64: for each weight that is not 0, how many cells further it is (7 bits a byte, the high bit says that more follow), and the weight as a signed byte. */
  weights: string;
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Unpacks the weights of a data file. */
export function toModel(file: WeightsFile): Model {
  const weights = new Int8Array(ROW_COUNT * LABEL_COUNT);
  const bytes = fromBase64(file.weights);
  let cell = 0;
  let gap = 0;
  let shift = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    gap |= (byte & 127) << shift;
    shift += 7;
    if (byte & 128) continue;
    cell += gap;
    at++;
    weights[cell] = bytes[at] as number;
    gap = 0;
    shift = 0;
  }
  return { weights, scale: file.scale, steps: Float32Array.from(file.steps) };
}

/** Packs the weights that are not 0, as `toModel` unpacks them. */
export function packWeights(weights: Int8Array): string {
  const bytes: number[] = [];
  let last = 0;
  weights.forEach((weight, cell) => {
    if (weight === 0) return;
    let gap = cell - last;
    while (gap > 127) {
      bytes.push((gap & 127) | 128);
      gap >>>= 7;
    }
    bytes.push(gap, weight & 255);
    last = cell;
  });
  return toBase64(bytes);
}

/** Writes bytes in base64. */
export function toBase64(bytes: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.slice(at, at + 3);
    const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const digits = [18, 12, 6, 0].map((shift) => DIGITS[(group >> shift) & 63] ?? "");
    if (c === undefined) digits[3] = "=";
    if (b === undefined) digits[2] = "=";
    parts.push(digits.join(""));
  }
  return parts.join("");
}

/** Reads base64. */
export function fromBase64(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let digit = 0; digit < DIGITS.length; digit++) values[DIGITS.charCodeAt(digit)] = digit;
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3);
  let to = 0;
  for (let at = 0; at < text.length; at += 4) {
    let group = 0;
    for (let digit = 0; digit < 4; digit++)
      group = (group << 6) | (values[text.charCodeAt(at + digit) & 127] as number);
    bytes[to++] = (group >> 16) & 255;
    bytes[to++] = (group >> 8) & 255;
    bytes[to++] = group & 255;
  }
  return bytes.subarray(0, bytes.length - padding);
}

let model: Model | null = null;

/** The weights that the package ships, unpacked once. */
export function getModel(): Model {
  model ??= toModel(shipped);
  return model;
}
