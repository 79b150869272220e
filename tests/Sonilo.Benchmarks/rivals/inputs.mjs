// node inputs.mjs FOLDER COUNT: the same COUNT models of six parameters as a reference page (models.md),
// as OpenAPI 3.0 (openapi.json) and as JSON Schema, a file a model (schemas/).
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder, count] = [process.argv[2], Number(process.argv[3])];

const parameters = [
  { name: "prompt", type: "string", required: true, text: "What to play: genre, mood, instruments, tempo and structure. For example: 'slow piano with rain' or 'brass for the last scene of a heist'." },
  { name: "duration", type: "number", default: 60, minimum: 1, maximum: 600, text: "The length of the track in seconds. A longer track costs more." },
  { name: "numSamples", type: "integer", default: 1, minimum: 1, maximum: 4, text: "How many tracks to make of one prompt. Each adds to the cost." },
  { name: "startOffset", type: "number", minimum: 0, maximum: 600, text: "Optional. The second of the video at which the music begins." },
  { name: "outputFormat", type: "string", default: "mp3", enum: ["mp3", "wav", "flac", "ogg"], text: "The format of the file. Lossless formats make larger ones." },
  { name: "loop", type: "boolean", default: false, text: "Whether the end meets the beginning, for ambience in games." },
];

const models = Array.from({ length: count }, (_, index) => {
  const number = String(index).padStart(4, "0");
  return { title: `Track ${number} Text to Music`, type: `Track${number}TextToMusicRequest`, id: `model_bench-v1-${number}-text-to-music` };
});

const property = ({ type, text, enum: values, default: assumed, minimum, maximum }) =>
  ({ type, description: text, ...(values && { enum: values }), ...(assumed !== undefined && { default: assumed }), ...(minimum !== undefined && { minimum, maximum }) });

const schemaOf = model => ({
  type: "object",
  description: `Request for ${model.title}.`,
  required: parameters.filter(parameter => parameter.required).map(parameter => parameter.name),
  properties: Object.fromEntries(parameters.map(parameter => [parameter.name, property(parameter)])),
});

const operationOf = model => ({
  post: {
    operationId: `submit${model.type}`,
    requestBody: { required: true, content: { "application/json": { schema: { $ref: `#/components/schemas/${model.type}` } } } },
    responses: { 200: { description: "The job.", content: { "application/json": { schema: { $ref: "#/components/schemas/Job" } } } } },
  },
});

function page() {
  const code = value => value === undefined ? "-" : "`" + value + "`";
  const rows = parameters.map(({ name, type, required, default: assumed, minimum, maximum, enum: values, text }) => [
    code(name), type === "integer" ? "number" : type, required ? "Yes" : "No", code(assumed),
    String(minimum ?? "-"), String(maximum ?? "-"), values?.map(code).join(", ") ?? "-", text,
  ]);
  const head = ["Parameter", "Type", "Required", "Default", "Min", "Max", "Allowed Values", "Description"];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map(row => row[column].length)));
  const line = row => "| " + row.map((cell, column) => cell.padEnd(widths[column])).join(" | ") + " |";
  const table = [line(head), line(widths.map(width => "-".repeat(width))), ...rows.map(line)].join("\n");
  const sections = models.map(model =>
    `## ${model.title}\n\nMakes music of a description.\n\n**Model ID:** \`${model.id}\`\n\n**Capabilities:** \`txt2audio\`\n\n${table}\n`);
  return `---\ntitle: Bench | Docs\n---\n\n> This page is auto-generated from model configurations. Last updated: 2026-06-15.\n\n${sections.join("\n")}`;
}

mkdirSync(join(folder, "schemas"), { recursive: true });
writeFileSync(join(folder, "models.md"), page());
writeFileSync(join(folder, "openapi.json"), JSON.stringify({
  openapi: "3.0.3",
  info: { title: "Bench", version: "1.0.0" },
  paths: Object.fromEntries(models.map(model => [`/generate/custom/${model.id}`, operationOf(model)])),
  components: {
    schemas: {
      Job: { type: "object", required: ["jobId"], properties: { jobId: { type: "string" }, status: { type: "string" } } },
      ...Object.fromEntries(models.map(model => [model.type, schemaOf(model)])),
    },
  },
}, null, 1));
for (const model of models) {
  const schema = { $schema: "https://json-schema.org/draft/2020-12/schema", title: model.type, ...schemaOf(model) };
  writeFileSync(join(folder, "schemas", `${model.type}.json`), JSON.stringify(schema, null, 1));
}
