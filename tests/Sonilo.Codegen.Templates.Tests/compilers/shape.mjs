// Reads pairs { hostile, benign } of TypeScript and prints those whose syntax differs: what a page says must be no more than the text of a literal
// or a comment. Exit code 1 where there is one.
import { readFileSync } from "node:fs";
import ts from "typescript";

const pairs = JSON.parse(readFileSync(process.argv[2], "utf8"));
let wrong = 0;
for (const { hostile, benign } of pairs) {
  const left = shape(hostile);
  const right = shape(benign);
  if (left !== right) {
    wrong++;
    console.log(`The syntax differs:\n${hostile.slice(-3000)}`);
  }
}

console.log(`${pairs.length} pairs, ${wrong} differ`);
process.exit(wrong === 0 && pairs.length > 0 ? 0 : 1);

function shape(text) {
  const file = ts.createSourceFile("a.ts", text, ts.ScriptTarget.ES2022, false);
  const kinds = [file.parseDiagnostics.length];
  (function visit(node) {
    kinds.push(node.kind);
    ts.forEachChild(node, visit);
  })(file);
  return kinds.join(" ");
}
