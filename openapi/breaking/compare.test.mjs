import assert from "node:assert/strict";
import { test } from "node:test";
import { compare, mayBreak } from "./compare.mjs";
import { read } from "./document.mjs";

const BASE = `
info: { version: 1.0.0 }
components:
  parameters:
    Limit: { name: limit, in: query, schema: { type: integer, maximum: 100 } }
  schemas:
    Status: { type: string, enum: [active, closed] }
    Names: { type: object, properties: { given: { type: string } } }
    NewCase:
      type: object
      required: [need]
      properties:
        need: { type: string, maxLength: 20 }
        status: { $ref: "#/components/schemas/Status" }
        names: { $ref: "#/components/schemas/Names" }
    Case:
      type: object
      required: [id]
      properties:
        id: { type: string, format: uuid }
        status: { $ref: "#/components/schemas/Status" }
        parent: { $ref: "#/components/schemas/Case" }
        tags: { type: array, items: { type: string } }
paths:
  /cases/{id}:
    get:
      operationId: getCase
      security: []
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
        - { $ref: "#/components/parameters/Limit" }
      responses:
        "200":
          headers: { ETag: { schema: { type: string } } }
          content: { application/json: { schema: { $ref: "#/components/schemas/Case" } } }
        "404": { description: gone }
    post:
      operationId: openCase
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/NewCase" } } } }
      responses: { "201": { description: made } }
`;

/** What breaks when the document is changed so. */
function breaks(from, to) {
  assert.ok(BASE.includes(from), `the document has ${from}`);
  return compare(read(BASE), read(BASE.replace(from, to)));
}

for (const [what, from, to, expected] of [
  ["an operation is gone", "    post:", "    x-post:", "POST /cases/{}: is gone"],
  ["a path is gone", "/cases/{id}:", "/files/{id}:", "GET /cases/{}: is gone"],
  ["a method of the client has another name", "getCase", "readCase", "operationId: was getCase"],
  ["a token is needed", "security: []", "security: [{ token: [] }]", "needs a token now"],
  ["a parameter is gone", "name: limit", "name: size", "query limit: is gone"],
  ["a parameter is required", "name: limit,", "name: limit, required: true,", "query limit: is required now"],
  ["a limit is lower", "maximum: 100", "maximum: 50", "maximum was 100, is 50"],
  ["a parameter has another type", "schema: { type: integer", "schema: { type: string", "type was integer, is string"],
  ["a text is shorter", "maxLength: 20", "maxLength: 10", "body.need: maxLength was 20, is 10"],
  ["a field that was sent is gone", "        names:", "        other:", "body.names: is gone"],
  ["a field of a field is gone", "given:", "first:", "body.names.given: is gone"],
  ["a field is required", "required: [need]", "required: [need, status]", "body.status: is required now"],
  ["a body is required", "requestBody: { content", "requestBody: { required: true, content", "body: is required now"],
  ["a word is not understood", "[active, closed]", "[active]", 'body.status: does not take "closed"'],
  ["a status is not answered", '"201": {', '"200": {', "201: is not answered any more"],
  ["a header is gone", "ETag:", "Etag2:", "200 ETag: is gone"],
  ["a media type is gone", "content: { application/json: { schema: { $ref: \"#/components/schemas/Case\"", "content: { text/csv: { schema: { $ref: \"#/components/schemas/Case\"", "application/json: is gone"],
  ["a field that was answered is gone", "        tags:", "        labels:", "200.tags: is gone"],
  ["a field may be absent", "required: [id]", "required: []", "200.id: may be absent now"],
  ["a field may be null", "id: { type: string, format", "id: { type: [string, \"null\"], format", "type was string, is string|null"],
  ["items have another type", "items: { type: string }", "items: { type: integer }", "200.tags[]: type was string"],
  ["a format is another", "format: uuid", "format: uri", "format was uuid, is uri"],
]) {
  test(`breaks: ${what}`, () => {
    assert.match(breaks(from, to).join("\n"), new RegExp(escape(expected)));
  });
}

for (const [what, from, to] of [
  ["nothing changes", "getCase", "getCase"],
  ["a path parameter is renamed", "/cases/{id}:", "/cases/{case}:"],
  ["a new operation", "    post:", "    delete: { operationId: d, responses: {} }\n    post:"],
  ["a new optional parameter", "        - { $ref", "        - { name: q, in: query, schema: { type: string } }\n        - { $ref"],
  ["a new answered field", "        tags:", "        more: { type: string }\n        tags:"],
  ["a new sent field", "        names:", "        more: { type: string }\n        names:"],
  ["a limit is higher", "maximum: 100", "maximum: 200"],
  ["a new word", "[active, closed]", "[active, closed, on_hold]"],
  ["a field is not required any more", "required: [need]", "required: []"],
  ["a refusal is not documented any more", '"404": { description: gone }', '"410": { description: gone }'],
]) {
  test(`does not break: ${what}`, () => {
    assert.deepEqual(breaks(from, to), []);
  });
}

test("a reference to nothing is an error", () => {
  const broken = BASE.replace("#/components/schemas/NewCase", "#/components/schemas/OldCase");
  assert.throws(() => compare(read(BASE), read(broken)), /nothing is at/);
});

test("versions that may break", () => {
  assert.equal(mayBreak("1.4.0", "1.5.0"), false);
  assert.equal(mayBreak("1.4.0", "2.0.0"), true);
  assert.equal(mayBreak("0.1.0", "0.1.1"), false);
  assert.equal(mayBreak("0.1.0", "0.2.0"), true);
});

function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
