// Reads cases { request, model, valid } and holds each request against the rules of the module that was compiled from TypeScript.
// Exit code 1 where they say otherwise.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const models = await import(pathToFileURL(process.argv[2]).href);
const cases = JSON.parse(readFileSync(process.argv[3], "utf8"));
let wrong = 0;
for (const { request, model, valid } of cases) {
  const violations = models.validate(models[model + "Rules"], request);
  if ((violations.length === 0) !== valid) {
    wrong++;
    console.log(`${model}: ${JSON.stringify(request)} should be ${valid ? "valid" : "refused"}: ${JSON.stringify(violations)}`);
  }
}

console.log(`${cases.length} requests, ${wrong} disagreements`);
process.exit(wrong === 0 && cases.length > 0 ? 0 : 1);
