package ma.prim.trainings.certificates;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.prim.crypto.SealedJson;
import ma.prim.paper.Paper;
import ma.prim.paper.counter.PaperLanguage;
import ma.prim.paper.counter.PaperWords;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.trainings.Programme;
import ma.prim.trainings.Programmes;
import ma.prim.trainings.sessions.HalfDays;
import ma.prim.trainings.sessions.TrainingSession;

/** The certificate to frame, or to hand to an employer. */
@Singleton
class CertificatePaper {
  private static final int MINUTES = 60;

  private final Programmes programmes;
  private final CurrentRegion region;
  private final SealedJson json;

  CertificatePaper(Programmes programmes, CurrentRegion region, SealedJson json) {
    this.programmes = programmes;
    this.region = region;
    this.json = json;
  }

  Paper of(TrainingSession session, Certificate certificate, PaperLanguage asked) {
    ZoneId zone = region.get().zone();
    String fallback = region.get().config().defaultLanguage();
    PaperWords words =
        PaperWords.in(
            asked == null
                ? PaperLanguage.firstOf(List.of(session.plan().language(), fallback))
                    .orElse(PaperLanguage.FR)
                : asked);
    Certificate.Content content = certificate.content(json);
    Programme programme = programmes.find(session.programme()).orElseThrow();
    Paper paper =
        Paper.in(words.locale())
            .letterhead(
                words.of(region.get().config().names()), List.of(words.text("certificate.by")))
            .gap(24)
            .title(words.text("certificate.title"))
            .gap(18);
    if (certificate.validity() == CertificateValidity.REVOKED) {
      paper.notice(words.text("certificate.revoked", words.day(certificate.revokedAt(), zone)), "");
    }
    paper
        .paragraph(words.text("certificate.says"))
        .heading(content.name())
        .paragraph(words.text("certificate.attended"))
        .heading(words.of(session.titles()))
        .gap(6)
        .fact(words.text("certificate.programme"), words.of(programme.titles()))
        .fact(words.text("certificate.when"), when(session, words, zone))
        .fact(words.text("certificate.hours"), hours(session, words, zone));
    Map<String, String> place = session.plan().place();
    if (place != null) {
      paper.fact(words.text("certificate.place"), words.of(place));
    }
    return paper
        .gap(14)
        .strongFact(words.text("certificate.number"), certificate.number())
        .strongFact(words.text("certificate.code"), content.code())
        .fact(words.text("certificate.issued"), words.day(certificate.issuedAt(), zone))
        .gap(24)
        .signatures(List.of(words.text("certificate.signature"), words.text("certificate.stamp")))
        .remark(words.text("certificate.check"))
        .footer(certificate.number());
  }

  private static String when(TrainingSession session, PaperWords words, ZoneId zone) {
    String first = words.day(session.startsAt(), zone);
    String last = words.day(session.endsAt(), zone);
    return first.equals(last) ? first : words.text("certificate.days", first, last);
  }

  private static String hours(TrainingSession session, PaperWords words, ZoneId zone) {
    int minutes = minutes(session.startsAt(), session.endsAt(), zone);
    List<String> parts = new ArrayList<>(List.of(Integer.toString(minutes / MINUTES)));
    if (minutes % MINUTES != 0) {
      parts.add("%02d".formatted(minutes % MINUTES));
    }
    return parts.size() == 1
        ? words.text("certificate.whole", parts.getFirst())
        : words.text("certificate.part", parts.getFirst(), parts.getLast());
  }

  private static int minutes(Instant from, Instant to, ZoneId zone) {
    return HalfDays.of(from, to, zone).stream().mapToInt(HalfDays.Half::minutes).sum();
  }
}
