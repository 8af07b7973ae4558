package ma.prim.integration.webhooks;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of webhooks is sealed. */
@Singleton
class SealedWebhooks implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(SealedColumn.of("webhook", Webhook.RESOURCE));
  }
}
