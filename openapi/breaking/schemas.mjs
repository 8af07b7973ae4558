/**
 * Compares two schemas. What is sent may be asked for less, what is answered may give more; the
 * reverse breaks somebody.
 */
export function compareSchemas(before, after, direction, found) {
  const seen = new Set();
  const walk = (old, young, place) => {
    const was = before.follow(old);
    const is = after.follow(young);
    if (was === undefined) {
      return;
    }
    if (is === undefined) {
      found.push(`${place}: is not described any more`);
      return;
    }
    const pair = `${old?.$ref} ${young?.$ref}`;
    if (old?.$ref !== undefined && young?.$ref !== undefined) {
      if (seen.has(pair)) {
        return;
      }
      seen.add(pair);
    }
    types(was, is, direction, place, found);
    if (direction === "sent") {
      words(was, is, place, found);
      limits(was, is, place, found);
    }
    fields(was, is, direction, place, found, walk);
    if (was.items !== undefined) {
      walk(was.items, is.items, `${place}[]`);
    }
    if (typeof was.additionalProperties === "object") {
      walk(was.additionalProperties, is.additionalProperties ?? {}, `${place}{}`);
    }
    for (const kind of ["anyOf", "oneOf", "allOf"]) {
      if (was[kind]?.length === is[kind]?.length) {
        was[kind]?.forEach((choice, index) => walk(choice, is[kind][index], place));
      } else {
        found.push(`${place}: has other choices (${kind})`);
      }
    }
  };
  return walk;
}

function types(was, is, direction, place, found) {
  const old = typesOf(was);
  const young = typesOf(is);
  const wider = young.filter((type) => !old.includes(type));
  const narrower = old.filter((type) => !young.includes(type));
  const bad = direction === "sent" ? narrower : wider;
  const free = direction === "sent" ? young.length === 0 : old.length === 0;
  if (bad.length > 0 && !free) {
    found.push(`${place}: type was ${old.join("|") || "any"}, is ${young.join("|") || "any"}`);
  }
  if ((was.format ?? "") !== (is.format ?? "") && was.format !== undefined) {
    found.push(`${place}: format was ${was.format}, is ${is.format ?? "free"}`);
  }
}

function typesOf(schema) {
  return schema.type === undefined ? [] : [schema.type].flat();
}

/** Words that were understood must be; in answers new ones may come, as the document says. */
function words(was, is, place, found) {
  if (is.enum === undefined) {
    return;
  }
  if (was.enum === undefined) {
    found.push(`${place}: takes only some words now`);
  }
  for (const word of was.enum ?? []) {
    if (!is.enum.includes(word)) {
      found.push(`${place}: does not take "${word}" any more`);
    }
  }
}

function limits(was, is, place, found) {
  for (const [limit, worse] of [
    ["maxLength", (old, young) => young < old],
    ["maxItems", (old, young) => young < old],
    ["maximum", (old, young) => young < old],
    ["minLength", (old, young) => young > old],
    ["minItems", (old, young) => young > old],
    ["minimum", (old, young) => young > old],
    ["pattern", (old, young) => young !== old],
  ]) {
    if (is[limit] !== undefined && (was[limit] === undefined || worse(was[limit], is[limit]))) {
      found.push(`${place}: ${limit} was ${was[limit] ?? "free"}, is ${is[limit]}`);
    }
  }
}

function fields(was, is, direction, place, found, walk) {
  for (const [name, schema] of Object.entries(was.properties ?? {})) {
    const now = is.properties?.[name];
    if (now === undefined) {
      found.push(`${place}.${name}: is gone`);
    } else {
      walk(schema, now, `${place}.${name}`);
    }
  }
  const old = was.required ?? [];
  const young = is.required ?? [];
  if (direction === "sent") {
    for (const name of young.filter((name) => !old.includes(name))) {
      found.push(`${place}.${name}: is required now`);
    }
  } else {
    for (const name of old.filter((name) => !young.includes(name) && is.properties?.[name])) {
      found.push(`${place}.${name}: may be absent now`);
    }
  }
}
