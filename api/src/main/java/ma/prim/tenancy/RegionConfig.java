package ma.prim.tenancy;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a region's file in tenant-config says, checked. Texts for people are multilingual: language
 * tag to text. Immutable; a changed file gives another one.
 *
 * @param slug the file's name and the region's in paths: {@code oriental}
 * @param iso ISO 3166-2 code: {@code MA-02}
 * @param languages the languages the region's texts are written in, BCP 47
 * @param defaultLanguage of answers to callers who name none
 * @param realm the region's Keycloak realm
 * @param identity where the realm is, if not on the platform's Keycloak
 * @param agreements what an agreement that is not in force means for referrals
 * @param origins exact web origins that may call from a browser
 * @param peers the regions that referrals are handed over to, and taken from
 */
public record RegionConfig(
    String slug,
    Map<String, String> names,
    String iso,
    HcpCode hcpCode,
    ZoneId zone,
    List<String> languages,
    String defaultLanguage,
    RegionDatabase database,
    String realm,
    List<String> origins,
    List<Province> provinces,
    List<CellConfig> cells,
    Quotas quotas,
    WorkCalendar calendar,
    Map<String, Integer> retentionMonths,
    Webhooks webhooks,
    Escalation escalation,
    Optional<Identity> identity,
    List<Peer> peers,
    Agreements agreements) {

  public RegionConfig {
    agreements = agreements == null ? new Agreements(null) : agreements;
    identity = identity == null ? Optional.empty() : identity;
    names = Map.copyOf(names);
    languages = List.copyOf(languages);
    origins = List.copyOf(origins);
    provinces = List.copyOf(provinces);
    cells = List.copyOf(cells);
    retentionMonths = Map.copyOf(retentionMonths);
    peers = peers == null ? List.of() : List.copyOf(peers);
  }

  public Optional<CellConfig> cell(String cell) {
    return cells.stream().filter(candidate -> candidate.slug().equals(cell)).findFirst();
  }

  public Optional<Province> province(String iso) {
    return provinces.stream().filter(candidate -> candidate.iso().equals(iso)).findFirst();
  }

  public Optional<Peer> peer(String region) {
    return peers.stream().filter(candidate -> candidate.region().equals(region)).findFirst();
  }

  /** A code of the High Commission for Planning, and the day of the list it is taken from. */
  public record HcpCode(String code, java.time.LocalDate asOf) {}

  /**
   * @param iso ISO 3166-2 code: {@code MA-NAD}
   */
  public record Province(String iso, HcpCode hcpCode, Map<String, String> names) {
    public Province {
      names = Map.copyOf(names);
    }
  }

  /**
   * How much one caller may ask for.
   *
   * @param requestsPerMinute sustained, of one user
   * @param burst how many at once above that
   * @param partnerRequestsPerMinute sustained, of one partner's client
   * @param anonymousRequestsPerMinute sustained, of one address without a token
   * @param handoverRequestsPerMinute the same, of another region's service
   * @param linkRequestsPerMinute the same, of who holds links
   */
  public record Quotas(
      int requestsPerMinute,
      int burst,
      int partnerRequestsPerMinute,
      int anonymousRequestsPerMinute,
      Integer handoverRequestsPerMinute,
      Integer linkRequestsPerMinute) {
    private static final int USUAL_HANDOVERS = 3000;
    private static final int USUAL_LINKS = 120;

    public Quotas {
      handoverRequestsPerMinute =
          Objects.requireNonNullElse(handoverRequestsPerMinute, USUAL_HANDOVERS);
      linkRequestsPerMinute = Objects.requireNonNullElse(linkRequestsPerMinute, USUAL_LINKS);
    }
  }

  /**
   * What the region makes of agreements.
   *
   * @param lapsed what happens when somebody is to be referred to an institution that serves under
   *     an agreement only, and none is in force
   */
  public record Agreements(LapsedAgreement lapsed) {
    public Agreements {
      lapsed = lapsed == null ? LapsedAgreement.BLOCK : lapsed;
    }
  }

  /**
   * What private networks webhooks may reach; everything else private is refused.
   *
   * @param allowedNetworks CIDR blocks
   * @param allowedHosts exact host names
   */
  public record Webhooks(List<String> allowedNetworks, List<String> allowedHosts) {
    public Webhooks {
      allowedNetworks = allowedNetworks == null ? List.of() : List.copyOf(allowedNetworks);
      allowedHosts = allowedHosts == null ? List.of() : List.copyOf(allowedHosts);
    }
  }

  /**
   * Hours between a passed clock and the provincial cell's knowing of it, by priority.
   *
   * @param breakGlassHours for how long a coordinator may open a case; null for the usual
   */
  public record Escalation(
      int emergencyHours, int urgentHours, int normalHours, Integer breakGlassHours) {
    private static final int USUAL_OPENING = 4;

    /** For how many hours, at most, a coordinator opens a case. */
    public int openingHours() {
      return breakGlassHours == null ? USUAL_OPENING : breakGlassHours;
    }
  }

  /**
   * A Keycloak of the region's own, administered by the same account as the platform's.
   *
   * @param url as browsers reach it, the beginning of the issuer; absent for the platform's
   * @param backendUrl as this service reaches it, where that differs
   */
  public record Identity(Optional<String> url, Optional<String> backendUrl) {
    public Identity {
      url = url == null ? Optional.empty() : url;
      backendUrl = backendUrl == null ? Optional.empty() : backendUrl;
    }
  }

  /**
   * Another region that this one hands referrals over to.
   *
   * @param region its slug
   * @param url where its service answers, the beginning of its paths; absent where it is on this
   *     service too
   * @param fingerprints of its signing keys; without any, the keys it shows first are believed
   */
  public record Peer(
      String region, Map<String, String> names, Optional<String> url, List<String> fingerprints) {
    public Peer {
      names = Map.copyOf(names);
      url = url == null ? Optional.empty() : url;
      fingerprints = fingerprints == null ? List.of() : List.copyOf(fingerprints);
    }
  }
}
