package ma.prim.agreements.papers;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import ma.prim.http.ReaderLanguage;
import ma.prim.tenancy.CurrentRegion;

/** Whoever reads a file that is made for this request. */
@Singleton
public class Reader {
  private final RoutingContext request;
  private final CurrentRegion region;

  Reader(RoutingContext request, CurrentRegion region) {
    this.request = request;
    this.region = region;
  }

  /** What the request asks for, or else the region's. */
  public String language() {
    return ReaderLanguage.of(request.request().getHeader("Accept-Language")).orElseGet(this::usual);
  }

  private String usual() {
    String usual = region.get().config().defaultLanguage();
    return ReaderLanguage.ALL.contains(usual) ? usual : "fr";
  }
}
