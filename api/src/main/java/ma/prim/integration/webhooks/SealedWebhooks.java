package ma.prim.integration.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of webhooks is sealed. */
@ApplicationScoped
class SealedWebhooks implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(SealedColumn.of("webhook", Webhook.RESOURCE));
  }
}
