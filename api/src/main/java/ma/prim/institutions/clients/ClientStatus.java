package ma.prim.institutions.clients;

import ma.prim.http.Words;

/** Whether a machine of a partner may call. */
enum ClientStatus {
  ACTIVE,
  REVOKED;

  String word() {
    return Words.of(this);
  }
}
