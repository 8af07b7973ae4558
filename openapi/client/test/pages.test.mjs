import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { client, eachItem } from "../dist/index.js";

const PAGES = [["a", "b"], ["c"], []];
const asked = [];
let base;

const server = createServer((request, response) => {
  asked.push({ url: request.url, token: request.headers.authorization });
  const number = Number(new URL(request.url, base).searchParams.get("cursor"));
  if (Number.isNaN(number)) {
    response.writeHead(400, { "Content-Type": "application/problem+json" });
    response.end(JSON.stringify({ code: "invalid_cursor", requestId: "1" }));
    return;
  }
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify(page(number)));
});

function page(number, whole = true) {
  const next = `${whole ? base : ""}/things?cursor=${number + 1}`;
  return { items: PAGES[number], ...(number + 1 < PAGES.length ? { next } : {}) };
}

async function all(first) {
  const items = [];
  for await (const item of eachItem(first)) {
    items.push(item);
  }
  return items;
}

before(async () => {
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${server.address().port}`;
  client.setConfig({ baseUrl: base, auth: () => "secret" });
});

after(() => server.close());

test("a page that is refused ends the list with the problem", async () => {
  const first = { items: [], next: `${base}/things?cursor=x` };
  await assert.rejects(all(first), (problem) => problem.code === "invalid_cursor");
});

test("a list of one page asks for nothing", async () => {
  asked.length = 0;
  assert.deepEqual(await all({ items: ["a"] }), ["a"]);
  assert.deepEqual(asked, []);
});

test("whole addresses are followed, with the token", async () => {
  asked.length = 0;
  assert.deepEqual(await all(page(0)), ["a", "b", "c"]);
  assert.deepEqual(asked.map(({ url }) => url), ["/things?cursor=1", "/things?cursor=2"]);
  assert.ok(asked.every(({ token }) => token === "Bearer secret"));
});

test("addresses below the base are followed", async () => {
  assert.deepEqual(await all(page(0, false)), ["a", "b", "c"]);
});
