import { client as standard } from "./generated/client.gen.js";
import type { Client } from "./generated/client/index.js";

/** One page of a list, whatever it lists. */
export interface Page<T> {
  items: T[];
  next?: string;
}

/**
 * Every item of a list, page after page: `next` is followed as the server gave it. Each item that
 * existed throughout comes exactly once.
 */
export async function* eachItem<T>(first: Page<T>, client: Client = standard): AsyncGenerator<T> {
  let page = first;
  for (;;) {
    yield* page.items;
    if (page.next === undefined) {
      return;
    }
    const { data } = await client.get<Page<T>, unknown, true>({
      ...place(page.next),
      security: [{ scheme: "bearer", type: "http" }],
      throwOnError: true,
    });
    page = data as Page<T>;
  }
}

/** An address as the server gave it, whole or below the base of the client. */
function place(next: string): { url: string; baseUrl?: string } {
  if (!/^https?:/.test(next)) {
    return { url: next };
  }
  const whole = new URL(next);
  return { baseUrl: whole.origin, url: whole.pathname + whole.search };
}
