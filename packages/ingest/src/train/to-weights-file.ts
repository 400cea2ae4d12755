import { LABEL_COUNT } from "../extract/tagger/labels.ts";
import { packWeights, type WeightsFile } from "../extract/tagger/weights.ts";
import type { TrainedModel } from "./train-model.ts";

/** A weight beyond this is cut to it: few are, and each step of the rest is finer for it. */
const LARGEST = 2;

/** Rounds weights to signed bytes and packs them, keeping the `mostCells` heaviest. */
export function toWeightsFile(
  { weights, steps }: TrainedModel,
  trainedOn: string[],
  mostCells: number,
): WeightsFile {
  const scale = LARGEST / 127;
  const bytes = new Int8Array(weights.length);
  const counts = new Uint32Array(128);
  for (let cell = 0; cell < weights.length; cell++) {
    const value = toByte((weights[cell] as number) / scale);
    bytes[cell] = value;
    (counts[Math.abs(value)] as number)++;
  }
  let least = 128;
  for (let cells = 0; least > 1 && cells + (counts[least - 1] as number) <= mostCells; least--)
    cells += counts[least - 1] as number;
  for (let cell = 0; cell < bytes.length; cell++)
    if (Math.abs(bytes[cell] as number) < least) bytes[cell] = 0;
  return {
    trainedOn,
    scale,
    steps: Array.from(steps.subarray(0, LABEL_COUNT * LABEL_COUNT), (step) => Number(step.toFixed(4))),
    weights: packWeights(bytes),
  };
}

/** The nearest signed byte. */
export function toByte(value: number): number {
  return Math.max(-127, Math.min(127, Math.round(value)));
}
