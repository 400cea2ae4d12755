/** How long tests and what they wait for may take: a machine that does other things too is slow, and no test is of time. */
export const patience = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 30_000 } },
};
