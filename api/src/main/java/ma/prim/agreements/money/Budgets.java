package ma.prim.agreements.money;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.http.QueryLists;
import ma.prim.http.Violation;
import ma.prim.institutions.InstitutionDirectory;
import org.hibernate.Session;

/** What funders give, line by line. */
@Singleton
public class Budgets {
  private final Session session;
  private final InstitutionDirectory institutions;

  Budgets(Session session, InstitutionDirectory institutions) {
    this.session = session;
    this.institutions = institutions;
  }

  /** What is wrong with these lines, at their places in the body. */
  public List<Violation> check(List<BudgetFields> lines, boolean ofAmendment) {
    if (lines == null) {
      return List.of();
    }
    List<Violation> found = new ArrayList<>();
    Set<UUID> known =
        institutions.cards(lines.stream().map(BudgetFields::funder).distinct().toList()).keySet();
    Set<String> there = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      BudgetFields line = lines.get(i);
      String at = "/budget/" + i;
      if (!known.contains(line.funder())) {
        found.add(Violation.at(at + "/funder", "unknown_reference"));
      }
      if (!ofAmendment && line.amount().value().signum() < 0) {
        found.add(Violation.at(at + "/amount/amount", "only_in_amendments"));
      }
      String key =
          line.line() + "/" + line.funder() + "/" + line.year() + "/" + line.amount().currency();
      if (!there.add(key)) {
        found.add(Violation.at(at, "duplicate"));
      }
    }
    return found;
  }

  /** The lines that an agreement or an amendment was written with, wherever they count now. */
  public List<BudgetFields> written(UUID agreement) {
    return lines(
            "amendment = :agreement or (agreement = :agreement and amendment is null)", agreement)
        .stream()
        .map(BudgetLine::fields)
        .toList();
  }

  private List<BudgetLine> lines(String condition, UUID agreement) {
    return session
        .createSelectionQuery(
            "from BudgetLine where " + condition + " order by place", BudgetLine.class)
        .setParameter("agreement", agreement)
        .list();
  }

  /** The lines that count in these agreements, those of amendments in force too. */
  List<BudgetLine> of(Collection<UUID> agreements) {
    return agreements.isEmpty()
        ? List.of()
        : QueryLists.select(
                session,
                "from BudgetLine where agreement in (:agreements) order by agreement, place",
                BudgetLine.class,
                Map.of("agreements", agreements))
            .list();
  }

  /** Every line that counts in an agreement. */
  public List<BudgetFields> counted(UUID agreement) {
    return of(List.of(agreement)).stream().map(BudgetLine::fields).toList();
  }

  /** The lines that amendments in force have brought, by amendment. */
  public Map<UUID, List<BudgetFields>> addedTo(UUID agreement) {
    return of(List.of(agreement)).stream()
        .filter(line -> line.amendment() != null)
        .collect(
            Collectors.groupingBy(
                BudgetLine::amendment,
                Collectors.mapping(BudgetLine::fields, Collectors.toList())));
  }

  /** Puts these lines in place of all that were written before. */
  public void replace(UUID agreement, boolean isAmendment, List<BudgetFields> lines) {
    lines("agreement = :agreement", agreement).forEach(session::remove);
    session.flush();
    int place = 0;
    for (BudgetFields line : lines == null ? List.<BudgetFields>of() : lines) {
      session.persist(new BudgetLine(agreement, isAmendment ? agreement : null, place++, line));
    }
    session.flush();
  }

  /** An amendment is in force: its lines count in what it changes. */
  public void apply(UUID amendment, UUID parent) {
    lines("agreement = :agreement", amendment).forEach(line -> line.moveTo(parent));
    session.flush();
  }

  /** The institutions that give something in an agreement as it is written. */
  public Set<UUID> funders(UUID agreement) {
    Set<UUID> funders = new HashSet<>();
    written(agreement).forEach(line -> funders.add(line.funder()));
    return funders;
  }
}
