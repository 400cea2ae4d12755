import { LABEL_COUNT, OUTSIDE } from "../extract/tagger/labels.ts";
import { toMarginals, toStepFactors } from "../extract/tagger/marginals.ts";
import { ROW_COUNT } from "../extract/tagger/model.ts";
import type { Chain } from "./chains.ts";
import { shuffle, toRandom } from "./random.ts";

/** How to train. */
export interface TrainOptions {
  epochs: number;
  /** Share of features left out at each look at a token. */
  dropout: number;
  rate: number;
  /** Pull of every touched weight to 0. */
  decay: number;
  seed: number;
  /** Told after each epoch: number, loss a chain. */
  progress?: (epoch: number, loss: number) => void;
}

/** What training gives: weights averaged over the later epochs, before they are rounded. */
export interface TrainedModel {
  weights: Float32Array;
  steps: Float32Array;
}

const SMALLEST = 1e-8;

/**
 * Trains a linear-chain conditional random field by AdaGrad with dropout of features. The same chains and options give
 * the same weights, bit for bit.
 */
export function trainModel(chains: readonly Chain[], options: TrainOptions): TrainedModel {
  const random = toRandom(options.seed);
  const size = ROW_COUNT * LABEL_COUNT;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size);
  const sums = new Float32Array(size);
  const steps = new Float32Array(LABEL_COUNT * LABEL_COUNT);
  const stepSquares = new Float32Array(steps.length);
  const stepSums = new Float32Array(steps.length);
  const order = [...chains];
  const longest = chains.reduce((most, { rows }) => Math.max(most, rows.length), 0);
  const kept = new Int32Array(longest);
  const firstAveraged = Math.floor(options.epochs / 3);
  let averaged = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let loss = 0;
    for (const chain of shuffle(order, random)) {
      loss += learn(chain, { weights, squares, steps, stepSquares, kept, random, options });
    }
    options.progress?.(epoch + 1, loss / Math.max(1, chains.length));
    if (epoch < firstAveraged) continue;
    averaged++;
    for (let cell = 0; cell < size; cell++) (sums[cell] as number) += weights[cell] as number;
    for (let cell = 0; cell < steps.length; cell++) (stepSums[cell] as number) += steps[cell] as number;
  }
  return {
    weights: sums.map((sum) => sum / averaged),
    steps: stepSums.map((sum) => sum / averaged),
  };
}

interface Learning {
  weights: Float32Array;
  squares: Float32Array;
  steps: Float32Array;
  stepSquares: Float32Array;
  kept: Int32Array;
  random: () => number;
  options: TrainOptions;
}

/** One step of gradient descent on one chain. Returns its loss before the step. */
function learn({ labels, starts, rows }: Chain, learning: Learning): number {
  const { weights, squares, steps, stepSquares, kept, random, options } = learning;
  const { length } = labels;
  const scores = new Float64Array(length * LABEL_COUNT);
  const keptStarts = new Uint32Array(length + 1);
  const boost = 1 / (1 - options.dropout);
  let count = 0;
  for (let at = 0; at < length; at++) {
    const offset = at * LABEL_COUNT;
    const end = starts[at + 1] as number;
    for (let feature = starts[at] as number; feature < end; feature++) {
      if (random() < options.dropout) continue;
      const base = (rows[feature] as number) * LABEL_COUNT;
      kept[count++] = base;
      for (let label = 0; label < LABEL_COUNT; label++)
        (scores[offset + label] as number) += (weights[base + label] as number) * boost;
    }
    keptStarts[at + 1] = count;
  }
  const marginals = toMarginals(scores, length, toStepFactors(steps));
  let gold = 0;
  const gradient = marginals.tokens;
  const stepGradient = new Float64Array(steps.length);
  marginals.addSteps(stepGradient);
  let before = OUTSIDE;
  for (let at = 0; at < length; at++) {
    const label = labels[at] as number;
    gold += scores[at * LABEL_COUNT + label] as number;
    (gradient[at * LABEL_COUNT + label] as number) -= 1;
    if (at > 0) {
      gold += steps[before * LABEL_COUNT + label] as number;
      (stepGradient[before * LABEL_COUNT + label] as number) -= 1;
    }
    before = label;
  }
  for (let at = 0; at < length; at++) {
    const offset = at * LABEL_COUNT;
    const end = keptStarts[at + 1] as number;
    for (let feature = keptStarts[at] as number; feature < end; feature++) {
      const base = kept[feature] as number;
      for (let label = 0; label < LABEL_COUNT; label++) {
        const cell = base + label;
        const slope = (gradient[offset + label] as number) + options.decay * (weights[cell] as number);
        if (slope < 1e-4 && slope > -1e-4) continue;
        const square = (squares[cell] as number) + slope * slope;
        squares[cell] = square;
        (weights[cell] as number) -= (options.rate * slope) / (Math.sqrt(square) + SMALLEST);
      }
    }
  }
  for (let step = 0; step < steps.length; step++) {
    const slope = stepGradient[step] as number;
    if (slope === 0) continue;
    const square = (stepSquares[step] as number) + slope * slope;
    stepSquares[step] = square;
    (steps[step] as number) -= (options.rate * slope) / (Math.sqrt(square) + SMALLEST);
  }
  return marginals.logSum - gold;
}
