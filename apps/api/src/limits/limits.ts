/** How many fields may be nested in each other. */
export const maxDepth = 15;

/** How many fields of a request may have an alias. */
export const maxAliases = 50;

/** How many fields an operation may ask of the archive itself, fragments included. */
export const maxRootFields = 25;

/** How many tokens (words, numbers and signs of the query language) a request may have. */
export const maxTokens = 4000;

/** How many objects a request may ask for, counted before anything is read. */
export const maxNodes = 100_000;

/** How many objects a list without `first` and `last` counts for. */
export const assumedListLength = 5;

/** As how many objects it counts to count over the archive what no table keeps the number of: nine times in a request at most. */
export const countCost = 10_000;

/** As how many objects it counts to count over all links of one thing: 24 times in a request at most. */
export const linksCost = 4_000;

/** How many bytes a document may have that is sent to be stored. */
export const maxUploadBytes = 16_000_000;

/** How many bytes the body of a request may have that may change the archive: a document, and what is around it. */
export const maxRequestBytes = maxUploadBytes + 100_000;

/** How many bytes the body of any other request may have. */
export const maxBodyBytes = 100_000;

/** How many subscriptions a process keeps at once. */
export const maxSubscriptions = 100;

/** How many changes of the archive may wait for a client that takes its time. */
export const maxWaitingNotices = 100;
