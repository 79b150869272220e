// node table.mjs FILE: a table of medians, in seconds and as shares of the best rival, from lines of `name size microseconds`.
import { readFileSync } from "node:fs";

const rivals = ["nswag", "quicktype"];
const labels = {
  nswag: "NSwag 14.7.1, types only",
  quicktype: "quicktype 26.0.0",
  portable: "`generate`, portable (`tools/net10.0/any`)",
  installed: "`generate`, as installed",
  native: "`generate`, native build",
};

const times = new Map();
for (const line of readFileSync(process.argv[2], "utf8").trim().split("\n")) {
  const [name, size, microseconds] = line.split(" ");
  const bySize = times.get(name) ?? times.set(name, new Map()).get(name);
  (bySize.get(size) ?? bySize.set(size, []).get(size)).push(Number(microseconds) / 1e6);
}

const median = values => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const medianOf = (name, size) => median(times.get(name).get(size));
const sizes = [...times.get(rivals[0]).keys()];
const best = size => Math.min(...rivals.map(name => medianOf(name, size)));

console.log(`| | ${sizes.map(size => `${size} models`).join(" | ")} |`);
console.log(`| --- |${" --- |".repeat(sizes.length)}`);
for (const name of times.keys()) {
  const cells = sizes.map(size => `${medianOf(name, size).toFixed(2)} s, ${(medianOf(name, size) / best(size)).toFixed(2)} ×`);
  console.log(`| ${labels[name]} | ${cells.join(" | ")} |`);
}
