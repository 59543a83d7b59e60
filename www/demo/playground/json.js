// JSON as people like to read it: one line for what fits on one.
// @ts-check

const WIDTH = 76;

/**
 * @param {unknown} value plain data
 * @param {string} [indent] of the line it begins on
 * @returns {string} JSON text, two spaces a level; arrays and objects that fit stay on one line
 */
export function pretty(value, indent = "") {
  const flat = oneLine(value);
  if (value === null || typeof value !== "object" || flat.length + indent.length <= WIDTH) return flat;
  const inner = `${indent}  `;
  const list = Array.isArray(value);
  const lines = list
    ? value.map((item) => inner + pretty(item, inner))
    : Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${pretty(item, inner)}`);
  return `${list ? "[" : "{"}\n${lines.join(",\n")}\n${indent}${list ? "]" : "}"}`;
}

/** @param {unknown} value @returns {string} */
function oneLine(value) {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${oneLine(item)}`);
  return entries.length > 0 ? `{ ${entries.join(", ")} }` : "{}";
}
