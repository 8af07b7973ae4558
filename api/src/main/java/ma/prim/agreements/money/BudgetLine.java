package ma.prim.agreements.money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import ma.prim.http.Ids;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A line of the budget, of the agreement that counts it. */
@Entity
@Table(name = "agreement_budget_line")
@RegionOwned("part of an agreement: asked for by the id of one that is in sight")
class BudgetLine {
  @Id private UUID id;

  /** The agreement in whose sums it is: that of an amendment moves to the parent. */
  @Column(name = "agreement_id")
  private UUID agreement;

  @Column(name = "amendment_id")
  private UUID amendment;

  private int place;
  private String line;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> titles;

  private UUID funder;
  private int year;
  private BigDecimal amount;
  private String currency;

  protected BudgetLine() {}

  BudgetLine(UUID agreement, UUID amendment, int place, BudgetFields fields) {
    this.id = Ids.next();
    this.agreement = agreement;
    this.amendment = amendment;
    this.place = place;
    this.line = fields.line();
    this.titles = fields.titles();
    this.funder = fields.funder();
    this.year = fields.year();
    this.amount = fields.amount().value();
    this.currency = fields.amount().currency();
  }

  /** From now on it is in the sums of what the amendment changes. */
  void moveTo(UUID parent) {
    agreement = parent;
  }

  BudgetFields fields() {
    return new BudgetFields(line, titles, funder, year, Money.of(amount, currency));
  }

  UUID agreement() {
    return agreement;
  }

  /** The amendment that brought it; null for one of the first hour. */
  UUID amendment() {
    return amendment;
  }

  UUID funder() {
    return funder;
  }

  int year() {
    return year;
  }

  BigDecimal amount() {
    return amount;
  }

  String currency() {
    return currency;
  }

  int place() {
    return place;
  }
}
