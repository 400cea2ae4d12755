/** Lines of a kind of text: how many at least and at most, and the lines to choose from; a section after the other. */
export type Genre = readonly (readonly [least: number, most: number, lines: readonly string[]])[];
