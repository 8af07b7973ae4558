// node breaking/cli.mjs BEFORE AFTER: prints what breaks, one line each; exit 1 if anything does.
import { readFileSync } from "node:fs";
import { compare, mayBreak } from "./compare.mjs";
import { read } from "./document.mjs";

const [before, after] = process.argv.slice(2).map((file) => read(readFileSync(file, "utf8")));
const found = compare(before, after);
for (const line of found) {
  console.log(line);
}
if (found.length > 0 && !mayBreak(before.version, after.version)) {
  console.log(`${found.length} breaking changes need a newer version than ${before.version}.`);
  process.exitCode = 1;
}
