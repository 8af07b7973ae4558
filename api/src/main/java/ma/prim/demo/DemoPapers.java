package ma.prim.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ma.prim.people.IdentityDocument;
import ma.prim.people.IdentityDocument.Type;

/** Papers with numbers that no authority gives; for some people none. */
final class DemoPapers {
  /** No office of the national card has these letters. */
  private static final String NO_OFFICE = "ZZ";

  private static final Optional<Type> NONE = Optional.empty();

  private final Chance chance;
  private final LocalDate today;
  private final Deck<Optional<Type>> second;
  private final Deck<Optional<Type>> ofMigrants;
  private final Deck<Optional<Type>> ofEuropeans;

  DemoPapers(Chance chance, LocalDate today) {
    this.chance = chance;
    this.today = today;
    this.second =
        chance.deck(
            List.of(
                NONE,
                NONE,
                NONE,
                Optional.of(Type.PASSPORT),
                Optional.of(Type.FAMILY_BOOKLET),
                Optional.of(Type.DRIVING_LICENCE),
                Optional.of(Type.OTHER)));
    this.ofMigrants =
        chance.deck(
            List.of(
                NONE,
                NONE,
                NONE,
                Optional.of(Type.PASSPORT),
                Optional.of(Type.REGISTRATION_CARD),
                Optional.of(Type.ASYLUM_CERTIFICATE),
                Optional.of(Type.REFUGEE_CARD),
                Optional.of(Type.CONSULAR_CARD),
                Optional.of(Type.FOREIGN_IDENTITY_CARD)));
    this.ofEuropeans =
        chance.deck(List.of(Optional.of(Type.RESIDENCE_CARD), Optional.of(Type.PASSPORT)));
  }

  List<IdentityDocument> of(FileDraft draft, Home home) {
    if (draft.isMinor()) {
      return chance.oneIn(2) ? List.of(paper(Type.BIRTH_CERTIFICATE, home.from())) : List.of();
    }
    if (!home.isMoroccan()) {
      Deck<Optional<Type>> papers = home.from().hosts() > 0 ? ofEuropeans : ofMigrants;
      return papers.deal().stream().map(type -> paper(type, issuer(type, home))).toList();
    }
    IdentityDocument card = paper(Type.CNIE, home.from());
    if (home.isAbroad() && chance.oneIn(2)) {
      return List.of(card, paper(Type.RESIDENCE_CARD, home.lives()));
    }
    if (home.isAbroad() && chance.oneIn(3)) {
      return List.of(card, paper(Type.CONSULAR_CARD, home.from()));
    }
    return second.deal().map(type -> List.of(card, paper(type, home.from()))).orElse(List.of(card));
  }

  private static Country issuer(Type type, Home home) {
    return switch (type) {
      case RESIDENCE_CARD, REGISTRATION_CARD, ASYLUM_CERTIFICATE, REFUGEE_CARD -> home.lives();
      default -> home.from();
    };
  }

  private IdentityDocument paper(Type type, Country issuer) {
    String number = NO_OFFICE + chance.digits(6);
    return switch (type) {
      case BIRTH_CERTIFICATE, FAMILY_BOOKLET, OTHER ->
          new IdentityDocument(type, issuer.code(), chance.digits(4) + "/0000", null);
      default ->
          new IdentityDocument(
              type, issuer.code(), number, today.plusDays(chance.between(-400, 2500)));
    };
  }
}
