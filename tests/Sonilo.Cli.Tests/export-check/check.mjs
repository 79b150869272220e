// Reads cases { schema, request, valid } and holds each request against its schema with ajv.
// Exit code 1 where ajv refuses a schema, or does not say of a request what the case says.
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";

const cases = JSON.parse(readFileSync(process.argv[2], "utf8"));
const validators = new Map();
let wrong = 0;
for (const { schema, request, valid } of cases) {
  const key = JSON.stringify(schema);
  if (!validators.has(key)) {
    validators.set(key, new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema));
  }

  if (validators.get(key)(request) !== valid) {
    wrong++;
    console.log(`${JSON.stringify(request)} should be ${valid ? "valid" : "refused"} under ${JSON.stringify(schema.properties)}`);
  }
}

console.log(`${cases.length} requests, ${validators.size} schemas, ${wrong} disagreements`);
process.exit(wrong === 0 && cases.length > 0 ? 0 : 1);
