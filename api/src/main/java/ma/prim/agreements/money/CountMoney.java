package ma.prim.agreements.money;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.agreements.Agreement;
import ma.prim.agreements.AgreementSight;
import ma.prim.agreements.AgreementType;
import ma.prim.agreements.Agreements;
import org.hibernate.Session;

/** Adds up what is committed and paid, exactly, at any level of the hierarchy. */
@Singleton
public class CountMoney {
  private final Agreements agreements;
  private final AgreementSight sight;
  private final Budgets budgets;
  private final Session session;

  CountMoney(Agreements agreements, AgreementSight sight, Budgets budgets, Session session) {
    this.agreements = agreements;
    this.sight = sight;
    this.budgets = budgets;
    this.session = session;
  }

  /** Sums of all currencies, by currency. */
  private static final class Account {
    private final Map<String, BigDecimal[]> sums = new TreeMap<>();

    private BigDecimal[] of(String currency) {
      return sums.computeIfAbsent(
          currency, one -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO});
    }

    void commit(String currency, BigDecimal amount) {
      of(currency)[0] = of(currency)[0].add(amount);
    }

    void plan(String currency, BigDecimal amount) {
      of(currency)[1] = of(currency)[1].add(amount);
    }

    void pay(String currency, BigDecimal amount) {
      of(currency)[2] = of(currency)[2].add(amount);
    }

    List<Finances.Sums> all() {
      return sums.entrySet().stream()
          .map(one -> {
            String currency = one.getKey();
            BigDecimal[] sum = one.getValue();
            return new Finances.Sums(
                currency,
                Money.of(sum[0], currency),
                Money.of(sum[1], currency),
                Money.of(sum[2], currency),
                Money.of(sum[0].subtract(sum[2]), currency));
          })
          .toList();
    }
  }

  /** The agreement and all that hangs under it: four statements, however many those are. */
  public Finances of(Agreement agreement) {
    List<Agreement> levels = new ArrayList<>(List.of(agreement));
    agreements.under(agreement.id()).stream()
        .filter(below -> below.type() != AgreementType.AMENDMENT)
        .filter(below -> counts(below) || sight.seesDrafts())
        .forEach(levels::add);
    Map<UUID, Account> own = new TreeMap<>();
    levels.forEach(level -> own.put(level.id(), new Account()));
    Account all = new Account();
    Map<UUID, Account> byFunder = new TreeMap<>();
    Map<Integer, Account> byYear = new TreeMap<>();
    Map<UUID, Boolean> counted =
        levels.stream().collect(Collectors.toMap(Agreement::id, CountMoney::counts));
    for (BudgetLine line : budgets.of(own.keySet())) {
      own.get(line.agreement()).commit(line.currency(), line.amount());
      if (counted.get(line.agreement())) {
        all.commit(line.currency(), line.amount());
        account(byFunder, line.funder()).commit(line.currency(), line.amount());
        account(byYear, line.year()).commit(line.currency(), line.amount());
      }
    }
    for (Disbursement one : disbursements(own.keySet().stream().toList())) {
      enter(own.get(one.agreement()), one);
      if (counted.get(one.agreement())) {
        enter(all, one);
        enter(account(byFunder, one.funder()), one);
        int year =
            one.status() == DisbursementStatus.DONE
                ? one.paidOn().getYear()
                : one.plannedOn().getYear();
        enter(account(byYear, year), one);
      }
    }
    return new Finances(
        agreement.id(),
        all.all(),
        byFunder.entrySet().stream()
            .map(one -> new Finances.OfFunder(one.getKey(), one.getValue().all()))
            .toList(),
        byYear.entrySet().stream()
            .map(one -> new Finances.OfYear(one.getKey(), one.getValue().all()))
            .toList(),
        levels.stream().map(level -> level(level, own.get(level.id()))).toList());
  }

  /** What binds nobody yet is in no sum. */
  private static boolean counts(Agreement agreement) {
    return !agreement.status().isUnsigned();
  }

  private static Finances.Level level(Agreement agreement, Account account) {
    return new Finances.Level(
        agreement.id(),
        agreement.number(),
        agreement.type(),
        agreement.status(),
        counts(agreement),
        account.all());
  }

  private static <K> Account account(Map<K, Account> accounts, K key) {
    return accounts.computeIfAbsent(key, one -> new Account());
  }

  private static void enter(Account account, Disbursement one) {
    switch (one.status()) {
      case PLANNED -> account.plan(one.currency(), one.planned());
      case DONE -> account.pay(one.currency(), one.paid());
      case CANCELLED -> {}
    }
  }

  /** Everything that counts in these agreements, line by line and payment by payment. */
  public List<Flow> flows(List<UUID> of) {
    List<Flow> flows = new ArrayList<>();
    for (BudgetLine line : budgets.of(of)) {
      flows.add(
          new Flow(
              line.agreement(),
              line.funder(),
              Flow.Kind.BUDGET,
              line.fields().line(),
              line.year(),
              null,
              Money.of(line.amount(), line.currency())));
    }
    for (Disbursement one : of.isEmpty() ? List.<Disbursement>of() : disbursements(of)) {
      boolean paid = one.status() == DisbursementStatus.DONE;
      if (one.status() != DisbursementStatus.CANCELLED) {
        LocalDate on = paid ? one.paidOn() : one.plannedOn();
        flows.add(
            new Flow(
                one.agreement(),
                one.funder(),
                paid ? Flow.Kind.PAID : Flow.Kind.PLANNED,
                one.line(),
                on.getYear(),
                on,
                Money.of(paid ? one.paid() : one.planned(), one.currency())));
      }
    }
    return flows;
  }

  private List<Disbursement> disbursements(List<UUID> of) {
    return session
        .createSelectionQuery(
            "from Disbursement where agreement in (:agreements) order by id", Disbursement.class)
        .setParameterList("agreements", of)
        .list();
  }
}
