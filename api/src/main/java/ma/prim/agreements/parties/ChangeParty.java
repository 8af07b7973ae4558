package ma.prim.agreements.parties;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import ma.prim.agreements.Agreement;
import ma.prim.agreements.AgreementDoor;
import ma.prim.agreements.AgreementType;
import ma.prim.crypto.SealedJson;
import ma.prim.http.MergePatch;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;
import ma.prim.institutions.InstitutionDirectory;
import org.hibernate.Session;

/** Changes who the parties are, while nothing is signed. */
@Singleton
class ChangeParty {
  private final AgreementDoor door;
  private final Parties parties;
  private final PartyViews views;
  private final InstitutionDirectory institutions;
  private final Preconditions preconditions;
  private final Session session;
  private final SealedJson json;
  private final InstantSource clock;

  ChangeParty(
      AgreementDoor door,
      Parties parties,
      PartyViews views,
      InstitutionDirectory institutions,
      Preconditions preconditions,
      Session session,
      SealedJson json,
      InstantSource clock) {
    this.door = door;
    this.parties = parties;
    this.views = views;
    this.institutions = institutions;
    this.preconditions = preconditions;
    this.session = session;
    this.json = json;
    this.clock = clock;
  }

  PartyView add(UUID id, PartyFields body) {
    Agreement agreement = door.managed(id);
    door.requireUnsigned(agreement);
    List<Party> there = parties.of(id);
    check(agreement, body, there);
    boolean isThere =
        there.stream().anyMatch(party -> party.institution().equals(body.institution()));
    boolean signs = body.signs() == null ? !isThere : body.signs();
    Party party = new Party(id, body, signs, json, clock.instant());
    parties.add(party);
    door.record(agreement, Party.RESOURCE, party.id(), "added", null);
    return views.of(agreement, party);
  }

  PartyView update(UUID id, UUID partyId, MergePatch<PartyFields> patch) {
    Agreement agreement = door.managed(id);
    Party party = parties.require(id, partyId);
    preconditions.check(party.version());
    PartyFields fields = patch.applyTo(party.fields(json));
    door.requireUnsigned(agreement);
    List<Party> others = parties.of(id).stream().filter(one -> !one.id().equals(partyId)).toList();
    check(agreement, fields, others);
    party.write(fields, fields.signs() == null || fields.signs(), json);
    parties.flush();
    door.record(agreement, Party.RESOURCE, party.id(), "updated", null);
    return views.of(agreement, party);
  }

  void remove(UUID id, UUID partyId) {
    Agreement agreement = door.managed(id);
    Party party = parties.require(id, partyId);
    preconditions.check(party.version());
    door.requireUnsigned(agreement);
    if (isNamed(party)) {
      throw new Problem(ProblemCode.CONFLICT);
    }
    parties.remove(party);
    door.record(agreement, Party.RESOURCE, partyId, "removed", null);
  }

  private boolean isNamed(Party party) {
    long named =
        session
                .createSelectionQuery(
                    "select count(*) from Commitment where party = :party", Long.class)
                .setParameter("party", party.id())
                .getSingleResult()
            + session
                .createSelectionQuery(
                    "select count(*) from Measure where party = :party", Long.class)
                .setParameter("party", party.id())
                .getSingleResult();
    return named > 0 || parties.signed(List.of(party.agreement())).contains(party.id());
  }

  private void check(Agreement agreement, PartyFields fields, List<Party> others) {
    if (institutions.find(fields.institution()).isEmpty()) {
      throw Problem.invalid(Violation.at("/institution", "unknown_reference"));
    }
    boolean changes = fields.effect() != null && fields.effect() != PartyEffect.STAYS;
    if (changes && agreement.type() != AgreementType.AMENDMENT) {
      throw Problem.invalid(Violation.at("/effect", "only_in_amendments"));
    }
    boolean twice =
        others.stream()
            .anyMatch(one ->
                one.institution().equals(fields.institution()) && one.role() == fields.role());
    if (twice) {
      throw new Problem(ProblemCode.CONFLICT);
    }
  }
}
