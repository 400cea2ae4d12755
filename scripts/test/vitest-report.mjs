import { readFile } from "node:fs/promises";

/**
 * @typedef {object} VitestReport as Vitest's JSON reporter writes it, as far as it is read here
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 */

/**
 * Counts the tests of a run. A file that failed without a failed test of its own (it could not be loaded) counts as one
 * failure; so does a run that failed otherwise, ran no test, or left no report because it crashed.
 * @param {VitestReport | null} report
 * @param {number} exitCode
 * @returns {{ passed: number, failed: number }}
 */
export function countTests(report, exitCode) {
  if (report === null) return { passed: 0, failed: 1 };
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + brokenFiles.length;
  const hasOtherFault = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: hasOtherFault ? 1 : failed };
}

/**
 * Reads a report; null if there is none, or half of one.
 * @param {string} path
 * @returns {Promise<VitestReport | null>}
 */
export async function readReport(path) {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return null;
  }
}
