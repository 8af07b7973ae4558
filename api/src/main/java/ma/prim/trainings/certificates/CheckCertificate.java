package ma.prim.trainings.certificates;

import jakarta.inject.Singleton;
import java.util.Optional;
import ma.prim.crypto.SealedJson;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.Regions;
import ma.prim.trainings.sessions.Sessions;
import ma.prim.trainings.sessions.TrainingSession;

/** Finds a certificate by its code, in the region that the code begins with. */
@Singleton
class CheckCertificate {
  private static final String ACTOR = "public:certificates";

  private final Regions regions;
  private final InRegion inRegion;
  private final Certificates certificates;
  private final Sessions sessions;
  private final SealedJson json;

  CheckCertificate(
      Regions regions,
      InRegion inRegion,
      Certificates certificates,
      Sessions sessions,
      SealedJson json) {
    this.regions = regions;
    this.inRegion = inRegion;
    this.certificates = certificates;
    this.sessions = sessions;
    this.json = json;
  }

  Optional<CertificateCheck> find(CertificateCode code) {
    return regions.declared().stream()
        .filter(region -> CertificateCode.digits(region.config().iso()).equals(code.region()))
        .findFirst()
        .map(Region::slug)
        .map(regions::available)
        .flatMap(
            region -> inRegion.call(region, CellScope.NOTHING, ACTOR, () -> read(code, region)));
  }

  private Optional<CertificateCheck> read(CertificateCode code, Region region) {
    return certificates
        .find(code)
        .map(certificate -> {
          TrainingSession session = sessions.find(certificate.session()).orElseThrow();
          return new CertificateCheck(
              certificate.validity(),
              certificate.content(json).name(),
              session.titles(),
              session.endsAt().atZone(region.zone()).toLocalDate());
        });
  }
}
