package ma.prim.people.consents;

import io.quarkus.arc.All;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.prim.access.CurrentCaller;
import ma.prim.audit.AccessLog;
import ma.prim.cells.ServingCell;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Reads;
import ma.prim.http.idempotency.KeyedRequest;
import ma.prim.people.Disclosures;
import ma.prim.people.KnownPeople;
import ma.prim.people.Objections;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What a person agreed to: for which purpose, to whom, what of her file, from when to when. */
@Path("/v1/regions/{region}/people/{id}/consents")
@Tag(name = "People")
class ConsentResource {
  private static final Listing<Consent> LISTING = Listing.of(Consent.class, Consent::id);

  private final Consents consents;
  private final ConsentRules rules;
  private final ConsentViews views;
  private final Objections objections;
  private final List<Disclosures> disclosures;
  private final KnownPeople people;
  private final ServingCell servingCell;
  private final Lists lists;
  private final Preconditions preconditions;
  private final CurrentCaller caller;
  private final AccessLog accessLog;
  private final KeyedRequest keyed;
  private final Journal journal;
  private final SealedJson json;
  private final InstantSource clock;

  ConsentResource(
      Consents consents,
      ConsentRules rules,
      ConsentViews views,
      Objections objections,
      @All List<Disclosures> disclosures,
      KnownPeople people,
      ServingCell servingCell,
      Lists lists,
      Preconditions preconditions,
      CurrentCaller caller,
      AccessLog accessLog,
      KeyedRequest keyed,
      Journal journal,
      SealedJson json,
      InstantSource clock) {
    this.consents = consents;
    this.rules = rules;
    this.views = views;
    this.objections = objections;
    this.disclosures = disclosures;
    this.people = people;
    this.servingCell = servingCell;
    this.lists = lists;
    this.preconditions = preconditions;
    this.caller = caller;
    this.accessLog = accessLog;
    this.keyed = keyed;
    this.journal = journal;
    this.json = json;
    this.clock = clock;
  }

  @POST
  @Changes
  @Operation(
      operationId = "recordConsent",
      summary = "Record a person's consent",
      description =
          """
          For one purpose, to these recipients, of these fields and papers, from a day to a day. Where \
          she could not be asked (`vital_interest`, `legal_obligation`) it is justified, and the \
          protection officer reviews it. A consent is never changed: it is withdrawn, and another one \
          recorded. 409 if she has objected to the purpose.\
          """)
  public RestResponse<ConsentView> record(
      @PathParam("id") UUID id, @Valid @NotNull ConsentFields body) {
    requireKnown(id);
    LocalDate from = body.from() == null ? views.today() : body.from();
    rules.check(body, from);
    var cell = servingCell.choose(body.cell());
    if (objections.of(List.of(id)).getOrDefault(id, List.of()).contains(body.purpose())) {
      throw new Problem(ProblemCode.CONFLICT);
    }
    Consent consent = new Consent(id, body, from, cell, me(), json, clock.instant());
    consents.add(consent);
    keyed.isAbout(id);
    journal.record(consent.recorded());
    ConsentView view = views.of(consent);
    return Created.under(view.id(), view);
  }

  @GET
  @Reads
  @Operation(
      operationId = "listConsents",
      summary = "List a person's consents",
      description = "Oldest first, also those that are withdrawn or have ended.")
  public Page<ConsentView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
    requireKnown(id);
    accessLog.readPeople(List.of(id));
    return lists.of(LISTING, paging).where("e.person = :person", id).page().map(views::of);
  }

  @GET
  @Path("/{consent}")
  @Reads
  @Operation(
      operationId = "getConsent",
      summary = "Read a consent",
      description = "One consent of a person; `status` says whether it holds today.")
  public ConsentView get(@PathParam("id") UUID id, @PathParam("consent") UUID consent) {
    requireKnown(id);
    accessLog.readPeople(List.of(id));
    ConsentView view = views.of(find(id, consent));
    return view;
  }

  @POST
  @Path("/{consent}/withdraw")
  @Changes
  @Conditional
  @Operation(
      operationId = "withdrawConsent",
      summary = "Withdraw a consent",
      description =
          """
          The person takes it back: from now on it covers nothing. Referrals that were sent under it are \
          cancelled if they are open, and show their receiver nothing more. It stays readable, as what was \
          told under it stays told.\
          """)
  public ConsentView withdraw(
      @PathParam("id") UUID id,
      @PathParam("consent") UUID consent,
      @Valid @NotNull Withdrawal body) {
    requireKnown(id);
    Consent standing = find(id, consent);
    preconditions.check(standing.version());
    ConsentView view =
        changed(standing, standing.withdraw(body.reason(), me(), json, clock.instant()));
    disclosures.forEach(feature -> feature.consentEnded(id, consent));
    return view;
  }

  @POST
  @Path("/{consent}/review")
  @Changes
  @Conditional
  @Operation(
      operationId = "reviewConsent",
      summary = "Review what was done without a person's consent",
      description =
          """
          By the protection officer, once, of `vital_interest` and `legal_obligation`: upheld, or \
          rejected, and then it covers nothing any more.\
          """)
  public ConsentView review(
      @PathParam("id") UUID id,
      @PathParam("consent") UUID consent,
      @Valid @NotNull Reviewing body) {
    requireKnown(id);
    Consent standing = find(id, consent);
    preconditions.check(standing.version());
    ConsentView view =
        changed(
            standing, standing.review(body.outcome(), body.note(), me(), json, clock.instant()));
    if (body.outcome() == ConsentReview.REJECTED) {
      disclosures.forEach(feature -> feature.consentEnded(id, consent));
    }
    return view;
  }

  private ConsentView changed(Consent consent, Change change) {
    consents.flush();
    keyed.isAbout(consent.person());
    journal.record(change);
    ConsentView view = views.of(consent);
    return view;
  }

  private Consent find(UUID person, UUID id) {
    return consents.find(person, id).orElseThrow(Problem::notFound);
  }

  private void requireKnown(UUID person) {
    if (people.find(person).isEmpty()) {
      throw Problem.notFound();
    }
  }

  private UUID me() {
    return UUID.fromString(caller.get().subject());
  }
}
