package ma.prim.people.consents;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.people.Purpose;
import ma.prim.tenancy.CurrentRegion;

/** What must hold of a consent besides its form. */
@Singleton
class ConsentRules {
  private static final String REQUIRED = "required";

  private final CurrentRegion region;

  ConsentRules(CurrentRegion region) {
    this.region = region;
  }

  void check(ConsentFields fields, LocalDate from) {
    List<Violation> found = new ArrayList<>();
    if (fields.basisOrDefault() == ConsentBasis.CONSENT) {
      require("/how", fields.how(), found);
      require("/language", fields.language(), found);
      if (fields.how() == ConsentForm.THUMBPRINT) {
        require("/witness", fields.witness(), found);
      }
    } else {
      require("/justification", fields.justification(), found);
    }
    if (fields.to() != null && fields.to().isBefore(from)) {
      found.add(Violation.at("/to", "before_from"));
    }
    recipients(fields, found);
    if (!found.isEmpty()) {
      throw Problem.invalid(found);
    }
  }

  private void recipients(ConsentFields fields, List<Violation> found) {
    List<Recipient> recipients = ConsentFields.orEmpty(fields.recipients());
    if (recipients.isEmpty() && fields.purpose() != Purpose.CONTACT) {
      found.add(Violation.at("/recipients", REQUIRED));
    }
    for (int index = 0; index < recipients.size(); index++) {
      Recipient recipient = recipients.get(index);
      String pointer = "/recipients/" + index;
      switch (recipient.kind()) {
        case CELL -> cell(pointer + "/code", recipient.code(), found);
        case REGION -> require(pointer + "/code", recipient.code(), found);
        case INSTITUTION, OTHER -> {
          if (recipient.code() == null) {
            require(pointer + "/name", recipient.name(), found);
          }
        }
      }
    }
  }

  private void cell(String pointer, String slug, List<Violation> found) {
    if (slug == null) {
      found.add(Violation.at(pointer, REQUIRED));
    } else if (region.get().config().cell(slug).isEmpty()) {
      found.add(Violation.at(pointer, "unknown_reference"));
    }
  }

  private static void require(String pointer, Object value, List<Violation> found) {
    if (value == null) {
      found.add(Violation.at(pointer, REQUIRED));
    }
  }
}
