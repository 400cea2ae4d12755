/** A file was given to be scored that has no answers of its kind: a figure of nothing would be 100.0 or 0.0. */
export class NothingToScore extends Error {
  override name = "NothingToScore";
  /**
   * @param path of the file or folder
   * @param wanted what it should hold
   */
  constructor(path: string, wanted: string) {
    super(`${path} holds nothing to score: ${wanted} is wanted.`);
  }
}
