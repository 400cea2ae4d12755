// Loaded before a service (`--import`): if the process that started it is gone, killed ones included, it stops too.

process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
