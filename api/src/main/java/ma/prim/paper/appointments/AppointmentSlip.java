package ma.prim.paper.appointments;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.paper.Paper;
import ma.prim.paper.counter.CasePapers;
import ma.prim.paper.counter.PaperLanguage;
import ma.prim.paper.counter.PaperWords;
import ma.prim.people.KnownPeople;

/** What the person takes along, so that she is there at the right time with the right papers. */
@Singleton
class AppointmentSlip {
  private final Appointments appointments;
  private final CasePapers papers;
  private final KnownPeople people;
  private final SealedJson json;

  AppointmentSlip(
      Appointments appointments, CasePapers papers, KnownPeople people, SealedJson json) {
    this.people = people;
    this.appointments = appointments;
    this.papers = papers;
    this.json = json;
  }

  Paper of(UUID caseId, UUID id, PaperLanguage asked) {
    CasePapers.Begun begun = papers.begin(caseId, asked, "slip.title");
    CaseAppointment appointment = appointments.find(caseId, id);
    CaseAppointment.Content content = appointment.content(json);
    PaperWords words = begun.words();
    Paper paper = begun.paper();
    String time =
        words.text(
            "slip.time",
            words.day(appointment.at(), papers.zone()),
            words.time(appointment.at(), papers.zone()));
    paper.strongFact(words.text("slip.when"), time);
    paper.strongFact(words.text("slip.place"), content.place());
    if (content.with() != null) {
      paper.fact(words.text("slip.with"), content.with());
    }
    if (appointment.status() == AppointmentStatus.CANCELLED) {
      return paper.notice(words.text("slip.cancelled"), "");
    }
    List<String> documents = content.documents() == null ? List.of() : content.documents();
    if (!documents.isEmpty()) {
      paper.heading(words.text("slip.bring")).pointsToTick(documents);
    }
    if (content.remark() != null) {
      paper.notice(words.text("slip.remark"), content.remark());
    }
    if (Boolean.FALSE.equals(people.mayReach(begun.matter().person()).call())) {
      paper.paragraph(words.text("slip.noCall"));
    }
    return paper.paragraph(words.text("slip.late")).strong(words.text("free"));
  }
}
