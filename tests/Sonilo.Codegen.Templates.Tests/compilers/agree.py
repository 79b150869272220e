"""Reads cases { request, model, valid } and holds each request against the rules of the module. Exit code 1 where they say otherwise."""
import importlib.util
import json
import sys

spec = importlib.util.spec_from_file_location("models", sys.argv[1])
assert spec is not None and spec.loader is not None
models = importlib.util.module_from_spec(spec)
sys.modules["models"] = models
spec.loader.exec_module(models)
with open(sys.argv[2], encoding="utf-8") as file:
    cases = json.load(file)
wrong = 0
for case in cases:
    violations = models.validate_json(getattr(models, case["model"]).RULES, case["request"])
    if (not violations) != case["valid"]:
        wrong += 1
        print(f"{case['model']}: {json.dumps(case['request'])} should be {'valid' if case['valid'] else 'refused'}: {violations}")
print(f"{len(cases)} requests, {wrong} disagreements")
sys.exit(1 if wrong or not cases else 0)
