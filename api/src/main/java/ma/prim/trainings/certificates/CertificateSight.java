package ma.prim.trainings.certificates;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Role;
import ma.prim.http.ListQuery;
import ma.prim.trainings.Coordination;
import ma.prim.trainings.sessions.TrainingSession;

/** Who sees whose certificates: coordinators, managers of the cell, and whoever has one. */
@Singleton
class CertificateSight {
  private final Coordination coordination;
  private final CurrentCaller caller;

  CertificateSight(Coordination coordination, CurrentCaller caller) {
    this.coordination = coordination;
    this.caller = caller;
  }

  boolean sees(TrainingSession session, Certificate certificate) {
    return coordination.covers(session.province())
        || certificate.cell() != null && managed().contains(certificate.cell())
        || certificate.province() != null && coordination.covers(certificate.province())
        || coordination.me().equals(certificate.user());
  }

  void narrow(TrainingSession session, ListQuery<Certificate> query) {
    if (coordination.covers(session.province())) {
      return;
    }
    List<String> ways = new ArrayList<>(List.of("e.user = :me"));
    query.with("me", coordination.me());
    if (!managed().isEmpty()) {
      ways.add("e.cell in (:managed)");
      query.with("managed", managed());
    }
    if (!coordination.provinces().isEmpty()) {
      ways.add("e.province in (:provinces)");
      query.with("provinces", coordination.provinces());
    }
    query.where(String.join(" or ", ways));
  }

  private Set<String> managed() {
    return caller.get().cells(role -> role == Role.MANAGER);
  }
}
