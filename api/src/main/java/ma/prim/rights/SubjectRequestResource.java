package ma.prim.rights;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import ma.prim.access.CurrentCaller;
import ma.prim.audit.AccessLog;
import ma.prim.cells.ServingCell;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.ListQuery;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import ma.prim.http.Violation;
import ma.prim.http.idempotency.KeyedRequest;
import ma.prim.people.Disclosures;
import ma.prim.people.KnownPeople;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What people ask of those who keep their data. */
@Path("/v1/regions/{region}/subject-requests")
@Tag(name = "Rights")
class SubjectRequestResource {
  private static final Listing<SubjectRequest> LISTING =
      Listing.of(SubjectRequest.class, SubjectRequest::id)
          .sortable("answerBy", LocalDate.class, SubjectRequest::answerBy);

  private final SubjectRequests requests;
  private final Erasures erasures;
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

  SubjectRequestResource(
      SubjectRequests requests,
      Erasures erasures,
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
    this.requests = requests;
    this.erasures = erasures;
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
      operationId = "registerSubjectRequest",
      summary = "Register what a person asks about her data",
      description =
          """
          Access, rectification, objection or erasure, at any counter that knows her. `answerBy` is the last day \
          that the law leaves (law 09-08, article 8: ten clear days to rectify or erase; GDPR, article 12: \
          one month for the rest). An objection holds at once, in the whole region.\
          """)
  public RestResponse<SubjectRequestView> register(@Valid @NotNull NewSubjectRequest body) {
    LocalDate today = requests.today();
    LocalDate receivedOn = body.receivedOn() == null ? today : body.receivedOn();
    check(body, receivedOn, today);
    SubjectRequest request =
        new SubjectRequest(
            body, receivedOn, servingCell.choose(body.cell()), me(), json, clock.instant());
    requests.add(request);
    keyed.isAbout(body.person());
    journal.record(request.received());
    if (body.kind() == SubjectRequestKind.OBJECTION) {
      disclosures.forEach(feature -> feature.objected(body.person(), body.purpose()));
    }
    SubjectRequestView view = requests.view(request);
    return Created.under(view.id(), view);
  }

  @GET
  @Reads
  @Operation(
      operationId = "listSubjectRequests",
      summary = "List what people ask about their data",
      description =
          """
          Of the caller's cells; of the whole region for the protection officer. Oldest first; \
          `sort=answerBy` by the last day for the answer.\
          """)
  public Page<SubjectRequestView> list(
      @BeanParam SubjectRequestFilter filter, @BeanParam Paging paging) {
    ListQuery<SubjectRequest> list =
        lists
            .of(LISTING, paging)
            .where("e.person = :person", filter.person())
            .where("e.kind in :kind", filter.kind())
            .where("e.status in :status", filter.status())
            .where("e.cell in :cell", filter.cell());
    if (filter.overdue() != null) {
      String overdue = "e.status = :open and e.answerBy < :today";
      list.where(filter.overdue() ? overdue : "not (" + overdue + ")")
          .with("open", SubjectRequestStatus.OPEN)
          .with("today", requests.today());
    }
    Page<SubjectRequestView> page = list.page().map(requests::view);
    accessLog.readPeople(
        page.items().stream().map(SubjectRequestView::person).filter(Objects::nonNull).toList());
    return page;
  }

  @GET
  @Path("/{id}")
  @Reads
  @Operation(
      operationId = "getSubjectRequest",
      summary = "Read what a person asks",
      description = "One request, with what was decided and what the person is told.")
  public SubjectRequestView get(@PathParam("id") UUID id) {
    SubjectRequestView view = requests.view(find(id));
    logReading(view);
    return view;
  }

  @POST
  @Path("/{id}/decide")
  @Changes
  @Conditional
  @Operation(
      operationId = "decideSubjectRequest",
      summary = "Decide on what a person asks",
      description =
          """
          By the protection officer, once. What is granted is done by those whose file it is; a refused \
          objection blocks its purpose no longer. A granted erasure is done at once, with anonymous \
          statistics kept; 409 with `keptUntil` while the file must still be kept, with `needed` while \
          a case is open, with `held` while it is held.\
          """)
  public SubjectRequestView decide(
      @PathParam("id") UUID id, @Valid @NotNull SubjectRequestDecision body) {
    SubjectRequest request = find(id);
    UUID person = request.person();
    // Of a file that another request has had erased there is nothing left to erase.
    boolean erases =
        person != null
            && request.kind() == SubjectRequestKind.ERASURE
            && body.outcome() == SubjectRequestOutcome.GRANTED;
    preconditions.check(request.version());
    request.requireOpen();
    if (erases) {
      erasures.requireErasable(person, body.isUnlawful());
    }
    SubjectRequestView view = changed(request, request.decide(body, me(), json, clock.instant()));
    if (erases) {
      erasures.erase(person, body.isUnlawful());
      keyed.isAbout(null);
    }
    return view;
  }

  @POST
  @Path("/{id}/withdraw")
  @Changes
  @Conditional
  @Operation(
      operationId = "withdrawSubjectRequest",
      summary = "Withdraw what a person asked",
      description = "The person does not ask for it any more; nothing is to be decided.")
  public SubjectRequestView withdraw(@PathParam("id") UUID id) {
    return change(id, request -> request.withdraw(me(), clock.instant()));
  }

  private SubjectRequestView change(UUID id, Function<SubjectRequest, Change> change) {
    SubjectRequest request = find(id);
    preconditions.check(request.version());
    return changed(request, change.apply(request));
  }

  private SubjectRequestView changed(SubjectRequest request, Change change) {
    requests.flush();
    journal.record(change);
    keyed.isAbout(request.person());
    SubjectRequestView view = requests.view(request);
    return view;
  }

  private void check(NewSubjectRequest body, LocalDate receivedOn, LocalDate today) {
    List<Violation> found = new ArrayList<>();
    if (people.find(body.person()).isEmpty()) {
      found.add(Violation.at("/person", "unknown_reference"));
    }
    if (body.kind() == SubjectRequestKind.OBJECTION && body.purpose() == null) {
      found.add(Violation.at("/purpose", "required"));
    }
    if (body.kind() != SubjectRequestKind.OBJECTION && body.purpose() != null) {
      found.add(Violation.at("/purpose", "invalid"));
    }
    if (receivedOn.isAfter(today)) {
      found.add(Violation.at("/receivedOn", "not_in_the_past"));
    }
    if (!found.isEmpty()) {
      throw Problem.invalid(found);
    }
  }

  private void logReading(SubjectRequestView view) {
    if (view.person() != null) {
      accessLog.readPeople(List.of(view.person()));
    }
  }

  private SubjectRequest find(UUID id) {
    return requests.find(id).orElseThrow(Problem::notFound);
  }

  private UUID me() {
    return UUID.fromString(caller.get().subject());
  }
}
