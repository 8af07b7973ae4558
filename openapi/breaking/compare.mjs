import { compareSchemas } from "./schemas.mjs";

/** What would break who uses the API as the first document describes it: one line each. */
export function compare(before, after) {
  const found = [];
  for (const [name, was] of before.operations) {
    const is = after.operations.get(name);
    if (is === undefined) {
      found.push(`${name}: is gone`);
      continue;
    }
    const place = (part) => `${name} ${part}`.trim();
    if (was.operationId !== is.operationId) {
      found.push(place(`operationId: was ${was.operationId}, is ${is.operationId}`));
    }
    if (was.security?.length === 0 && is.security?.length !== 0) {
      found.push(place("security: needs a token now"));
    }
    parameters(before, after, was, is, place, found);
    sent(before, after, was, is, place, found);
    answered(before, after, was, is, place, found);
  }
  return found;
}

/** A breaking change is for a new major version; before 1.0, for a new minor one. */
export function mayBreak(from, to) {
  const [oldMajor, oldMinor] = from.split(/[.-]/).map(Number);
  const [major, minor] = to.split(/[.-]/).map(Number);
  return major > oldMajor || (major === 0 && oldMajor === 0 && minor > oldMinor);
}

function parameters(before, after, was, is, place, found) {
  const old = byName(before, was);
  const young = byName(after, is);
  for (const [key, parameter] of old) {
    const now = young.get(key);
    if (now === undefined) {
      found.push(place(`${key}: is gone`));
      continue;
    }
    compareSchemas(before, after, "sent", found)(parameter.schema, now.schema, place(key));
  }
  for (const [key, parameter] of young) {
    if (parameter.required && !old.get(key)?.required) {
      found.push(place(`${key}: is required now`));
    }
  }
}

function byName(document, operation) {
  const parameters = (operation.parameters ?? []).map(document.follow);
  let places = 0;
  return new Map(
    parameters.map((parameter) => [
      parameter.in === "path" ? `path ${++places}` : `${parameter.in} ${parameter.name}`,
      parameter,
    ]),
  );
}

function sent(before, after, was, is, place, found) {
  const old = before.follow(was.requestBody);
  const young = after.follow(is.requestBody);
  if (young?.required && !old?.required) {
    found.push(place("body: is required now"));
  }
  if (old !== undefined) {
    content(before, after, "sent", old, young ?? {}, place("body"), found);
  }
}

function answered(before, after, was, is, place, found) {
  for (const [status, answer] of Object.entries(was.responses ?? {})) {
    if (!status.startsWith("2")) {
      continue;
    }
    const old = before.follow(answer);
    const young = after.follow(is.responses?.[status]);
    if (young === undefined) {
      found.push(place(`${status}: is not answered any more`));
      continue;
    }
    for (const header of Object.keys(old.headers ?? {})) {
      if (young.headers?.[header] === undefined) {
        found.push(place(`${status} ${header}: is gone`));
      }
    }
    content(before, after, "answered", old, young, place(status), found);
  }
}

function content(before, after, direction, old, young, place, found) {
  for (const [type, body] of Object.entries(old.content ?? {})) {
    const now = young.content?.[type];
    if (now === undefined) {
      found.push(`${place} ${type}: is gone`);
    } else {
      compareSchemas(before, after, direction, found)(body.schema, now.schema, place);
    }
  }
}
