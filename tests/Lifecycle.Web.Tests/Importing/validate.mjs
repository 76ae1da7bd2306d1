// Says of each line { schema, text } on standard input whether the text is valid by that schema.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import Ajv from "ajv/dist/2020.js";

const folder = process.argv[2];
const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false });
for (const file of readdirSync(folder)) ajv.addSchema(JSON.parse(readFileSync(join(folder, file), "utf8")), file);

for await (const line of createInterface({ input: process.stdin })) {
  const { schema, text } = JSON.parse(line);
  process.stdout.write(`${ajv.validate(schema, JSON.parse(text))}\n`);
}
