import { expect, it } from "vitest";
import { countTests } from "./vitest-report.mjs";

/** @param {string} status @param {string[]} tests */
const file = (status, tests) => ({ status, assertionResults: tests.map((test) => ({ status: test })) });

it("counts the tests of a run", () => {
  const testResults = [file("passed", ["passed", "passed"]), file("failed", ["passed", "failed"])];
  expect(countTests({ numPassedTests: 3, numFailedTests: 1, testResults }, 1)).toEqual({
    passed: 3,
    failed: 1,
  });
});

it("counts a file that could not be loaded as a failure", () => {
  const testResults = [file("passed", ["passed"]), file("failed", [])];
  expect(countTests({ numPassedTests: 1, numFailedTests: 0, testResults }, 1)).toEqual({
    passed: 1,
    failed: 1,
  });
});

it("counts a run that failed for another reason as a failure", () => {
  const testResults = [file("passed", ["passed"])];
  expect(countTests({ numPassedTests: 1, numFailedTests: 0, testResults }, 1)).toEqual({
    passed: 1,
    failed: 1,
  });
});

it("counts a run without a test as a failure", () => {
  expect(countTests({ numPassedTests: 0, numFailedTests: 0, testResults: [] }, 0)).toEqual({
    passed: 0,
    failed: 1,
  });
});

it("counts a crash as a failure", () => {
  expect(countTests(null, 139)).toEqual({ passed: 0, failed: 1 });
});
