package ma.prim.contract;

/** What holds for every operation; the first page of the document. */
final class Rules {
  static final String OF_EVERY_OPERATION =
      """
      The reception cells of the regional migration programme: people, their cases, and who may \
      see them.

      **Regions.** Everything of a region is under `/v1/regions/{region}`; each region has its own \
      database and its own sign-in. What is not yours answers as what does not exist: 404.

      **Versions.** What carries an `etag` has it in `ETag` too. `PATCH`, `DELETE` and verbs need it \
      in `If-Match`: missing 428, stale 412. A single `GET` takes `If-None-Match`. `HEAD` works \
      wherever `GET` does.

      **Changes.** `PATCH` takes `application/merge-patch+json` (RFC 7396): null removes, absent \
      leaves. A change of state is `POST …/{id}/{verb}`; `actions` of a resource lists the verbs \
      that this caller may call now. Every `POST` takes `Idempotency-Key`.

      **Lists.** `{"items": […], "next": "…"}`: follow `next` as it is until it is absent.

      **Refusals.** Every status from 400 on is `application/problem+json` (RFC 9457), in Arabic, \
      French or English by `Accept-Language`. `code` never changes and is documented under \
      `/problems/{code}`; `errors` names every field that is wrong; `requestId` is what to quote. \
      Unknown fields, parameters, sort orders and filters are refused. A method that a path does \
      not have is 405 with `Allow`.

      **Values.** Times are RFC 3339 in UTC, dates `YYYY-MM-DD`, countries ISO 3166-1, languages \
      BCP 47, phones E.164. Enumerations are lower-case words; their labels are in \
      `GET /v1/dictionaries`. New fields and new words may come at any time: ignore what you do not \
      know.\
      """;

  private Rules() {}
}
