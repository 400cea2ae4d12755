// Imported first by every command: says in words what an old Node.js would say in a stack trace.

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Annals needs Node.js 20.19 or later, and this is ${process.versions.node}. Get a newer one from https://nodejs.org\n`,
  );
  process.exit(1);
}
