import { parse } from "yaml";

const METHODS = ["get", "put", "post", "delete", "patch"];

/** The operations of an OpenAPI document, with the means to follow its references. */
export function read(text) {
  const document = parse(text);
  const operations = new Map();
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of METHODS) {
      if (item[method] !== undefined) {
        operations.set(`${method.toUpperCase()} ${anonymous(path)}`, item[method]);
      }
    }
  }
  return {
    version: String(document.info?.version ?? "0.0.0"),
    operations,
    follow: (part) => follow(document, part),
  };
}

/** What a part says, also if it is only a reference; what stands beside the reference counts too. */
function follow(document, part) {
  let found = part;
  while (found?.$ref !== undefined) {
    const { $ref, ...beside } = found;
    const meant = $ref.slice(2).split("/").reduce((at, key) => at?.[unescape(key)], document);
    if (meant === undefined) {
      throw new Error(`nothing is at ${$ref}`);
    }
    found = { ...meant, ...beside };
  }
  return found;
}

function unescape(key) {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** The names of path parameters are nobody's business. */
function anonymous(path) {
  return path.replace(/\{[^}]+\}/g, "{}");
}
