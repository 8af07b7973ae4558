package ma.prim.bench;

import java.nio.charset.StandardCharsets;
import ma.prim.http.Words;
import ma.prim.people.ContactPoint;
import ma.prim.people.IdentityDocument;
import ma.prim.people.PersonFields;
import ma.prim.people.PersonName;

/** A register as cells keep them in spreadsheets: a person and her case in each line. */
final class Register {
  private static final String HEADINGS =
      "reference;group;givenName;familyName;givenNameAr;familyNameAr;gender;birthDate;nationalities;"
          + "residenceCountry;languages;phone;documentType;documentCountry;documentNumber;need;channel;summary\n";

  private final PeopleOfSize people;

  Register(PeopleOfSize people) {
    this.people = people;
  }

  /** The people from this number on. */
  byte[] of(int first, int rows) {
    StringBuilder text = new StringBuilder(HEADINGS);
    for (int number = first; number < first + rows; number++) {
      line(number, people.person(number), text);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(int number, PersonFields person, StringBuilder text) {
    PersonName latin = person.names().latin();
    PersonName arabic = person.names().ar();
    IdentityDocument paper =
        person.identityDocuments() == null ? null : person.identityDocuments().getFirst();
    ContactPoint phone = person.contacts().getFirst();
    Object[] cells = {
      "R-" + number,
      Words.of(person.group()),
      latin.given(),
      latin.family(),
      arabic == null ? "" : arabic.given(),
      arabic == null ? "" : arabic.family(),
      Words.of(person.gender()),
      person.birthDate(),
      String.join(" | ", person.nationalities()),
      person.residenceCountry(),
      String.join(" | ", person.languages()),
      phone.value(),
      paper == null ? "" : Words.of(paper.type()),
      paper == null ? "" : paper.country(),
      paper == null ? "" : paper.number(),
      "ADM.CIVIL",
      "walk_in",
      "Demande une copie intégrale de son acte de naissance, dossier papier n° " + number
    };
    for (int column = 0; column < cells.length; column++) {
      text.append(column == 0 ? "" : ";").append(cells[column]);
    }
    text.append('\n');
  }
}
