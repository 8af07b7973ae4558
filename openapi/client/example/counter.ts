// What a counter's screen does in its first minute: list, open, close, and show a refusal.
import { client, closeCase, eachItem, isProblem, listCases, openCase, type Case } from "../src/index.js";

export function connect(baseUrl: string, accessToken: () => Promise<string>): void {
  client.setConfig({ baseUrl, auth: accessToken, headers: { "Accept-Language": "ar" } });
}

export async function activeCases(region: string): Promise<Case[]> {
  const { data } = await listCases({
    path: { region },
    query: { status: ["active", "on_hold"], sort: "-openedAt", limit: 100 },
    throwOnError: true,
  });
  const cases: Case[] = [];
  for await (const one of eachItem(data)) {
    cases.push(one);
  }
  return cases;
}

export async function open(region: string, person: string): Promise<Case | string> {
  const { data, error } = await openCase({
    path: { region },
    headers: { "Idempotency-Key": crypto.randomUUID() },
    body: { person, need: "ADM.CIVIL", channel: "walk_in" },
  });
  return data ?? explain(error);
}

export async function close(region: string, one: Case): Promise<Case | string> {
  if (one.etag === undefined || !one.actions?.includes("close")) {
    return "not now";
  }
  const { data, error } = await closeCase({
    path: { region, id: one.id },
    headers: { "If-Match": one.etag },
    body: { closureReason: "resolved" },
  });
  if (data === undefined && isProblem(error) && error.code === "stale_version") {
    return "somebody else was faster: read it again";
  }
  return data ?? explain(error);
}

/** One line for the user; the fields that are wrong go beside their inputs. */
function explain(error: unknown): string {
  if (!isProblem(error)) {
    throw error;
  }
  const fields = (error.errors ?? []).map((wrong) => `${wrong.pointer ?? wrong.parameter}: ${wrong.detail}`);
  return [error.title, ...fields].join("\n");
}
