/**
 * Prints how a command is used, and ends it, where `--help` asks for that.
 * @param {string} usage
 */
export function answerHelp(usage) {
  if (!process.argv.slice(2).some((argument) => argument === "--help" || argument === "-h")) return;
  process.stdout.write(usage);
  process.exit(0);
}
