package ma.prim.bulk.reading;

import java.util.List;
import ma.prim.cases.NewCase;
import ma.prim.people.PersonFields;

/**
 * What a row says.
 *
 * @param reference the register's own number of the row; null if it has none
 * @param person meaningless if something is wrong
 * @param opening the case, for the person of the row; null if the row says nothing of one
 * @param findings what is wrong; empty for a row that may be written
 */
public record ReadRow(
    String reference, PersonFields person, NewCase opening, List<Finding> findings) {
  public boolean isValid() {
    return findings.isEmpty();
  }
}
