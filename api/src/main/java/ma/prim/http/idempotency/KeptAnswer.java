package ma.prim.http.idempotency;

import java.util.UUID;

/**
 * What was answered.
 *
 * @param id hash of region, caller, operation and key
 * @param request hash of path, query and body
 * @param body sealed; null if there was none
 * @param resource what the request changed, {@code cases/0190…}; null if nothing
 * @param cell the cell it belongs to; null if to none
 * @param guarded whether the caller could see the resource then, and must be able to now
 * @param person whom the answer is about; null if nobody
 */
record KeptAnswer(
    byte[] id,
    byte[] request,
    int status,
    String location,
    String etag,
    byte[] body,
    String resource,
    String cell,
    String province,
    boolean guarded,
    UUID person) {}
