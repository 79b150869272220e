"""Reads pairs { hostile, benign } of Python and prints those whose syntax differs: what a page says must be no more than the text of a
literal or a comment. Exit code 1 where there is one."""
import ast
import json
import sys


def shape(text: str) -> list[str]:
    return [type(node).__name__ for node in ast.walk(ast.parse(text))]


with open(sys.argv[1], encoding="utf-8") as file:
    pairs = json.load(file)
wrong = [pair for pair in pairs if shape(pair["hostile"]) != shape(pair["benign"])]
for pair in wrong:
    print("The syntax differs:\n" + pair["hostile"][-3000:])
print(f"{len(pairs)} pairs, {len(wrong)} differ")
sys.exit(1 if wrong or not pairs else 0)
