package ma.prim.cases;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ma.prim.audit.AccessLog;
import ma.prim.crypto.SealedJson;
import ma.prim.http.ETags;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;

/**
 * Shows one case as the caller may read it: as its cell, as a coordinator, as the cell it is
 * offered to, as a cell it has left; else it does not exist.
 */
@Singleton
class ReadCase {
  private static final String BREAK_GLASS = "break-glass";

  private final Cases cases;
  private final CaseAccess access;
  private final OpenedCases openedCases;
  private final SealedJson json;
  private final AccessLog accessLog;

  ReadCase(
      Cases cases,
      CaseAccess access,
      OpenedCases openedCases,
      SealedJson json,
      AccessLog accessLog) {
    this.cases = cases;
    this.access = access;
    this.openedCases = openedCases;
    this.json = json;
    this.accessLog = accessLog;
  }

  CaseView handle(UUID id) {
    return Stream.<Supplier<Optional<CaseView>>>of(
            () -> cases.find(id).map(this::view),
            () -> cases.findHeader(id).map(this::fromAbove),
            () -> cases.findOffered(id).map(this::view),
            () -> cases.findFormer(id).map(this::view))
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  /**
   * The case itself, for a change by its cell.
   *
   * @throws Problem not found if it is out of scope; forbidden to a cell that it has left and to
   *     colleagues who may not read it
   */
  CaseFile forChange(UUID id) {
    CaseFile file =
        cases
            .find(id)
            .orElseThrow(() ->
                cases.findFormer(id).isPresent()
                    ? new Problem(ProblemCode.FORBIDDEN)
                    : Problem.notFound());
    if (access.sight(file) == CaseAccess.Sight.STUB) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
    return file;
  }

  CaseView view(CaseFile file) {
    return switch (access.sight(file)) {
      case STUB -> CaseView.stub(file);
      case HEADER ->
          CaseView.header(file, file.fields(json))
              .with(ETags.of(file.version()), access.actions(file));
      case CONTENT -> {
        accessLog.readCases(List.of(file.id()));
        yield CaseView.whole(file, file.content(json))
            .with(ETags.of(file.version()), access.actions(file));
      }
    };
  }

  /** To a coordinator: the header, or the whole of what is opened to her. */
  private CaseView fromAbove(CaseHeader header) {
    return openedCases
        .find(header)
        .map(opened -> whole(opened, header))
        .orElseGet(() -> views(List.of(header)).get(header.id()));
  }

  private CaseView whole(OpenedCase opened, CaseHeader header) {
    accessLog.readCases(List.of(header.id()));
    return CaseView.whole(opened, opened.content(json))
        .with(
            ETags.of(header.version()),
            access.verbs(header.status(), header.cell(), header.province()));
  }

  /** Headers, each with its verbs, and with {@code break-glass} where that would open it. */
  Map<UUID, CaseView> views(Collection<CaseHeader> headers) {
    Set<UUID> shut = openedCases.shut(headers);
    Map<UUID, CaseView> views = new LinkedHashMap<>();
    for (CaseHeader header : headers) {
      List<String> actions =
          new ArrayList<>(access.verbs(header.status(), header.cell(), header.province()));
      if (shut.contains(header.id())) {
        actions.add(BREAK_GLASS);
      }
      views.put(header.id(), CaseView.header(header).with(ETags.of(header.version()), actions));
    }
    return views;
  }

  CaseView view(OfferedCase offer) {
    if (access.sight(offer) == CaseAccess.Sight.STUB) {
      return CaseView.stub(offer);
    }
    accessLog.readCases(List.of(offer.id()));
    return CaseView.offered(offer, offer.transferReason(json))
        .with(ETags.of(offer.version()), access.answers(offer));
  }

  CaseView view(CaseFormerCell former) {
    CaseView kept = former.view(json);
    if (access.sight(former) != CaseAccess.Sight.CONTENT) {
      return kept.asStub();
    }
    accessLog.readCases(List.of(former.caseId()));
    return kept.asFormerOf(former.cell());
  }

  /** Refuses whoever may not read the content of a case, or of what a cell kept of it. */
  void requireContent(UUID id) {
    CaseAccess.Sight sight =
        cases
            .find(id)
            .map(access::sight)
            .or(() -> cases.findFormer(id).map(access::sight))
            .orElseThrow(Problem::notFound);
    if (sight != CaseAccess.Sight.CONTENT) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
    accessLog.readCases(List.of(id));
  }
}
