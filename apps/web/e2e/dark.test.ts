import { checkLooks } from "./run/check-looks.ts";

await checkLooks("dark");
