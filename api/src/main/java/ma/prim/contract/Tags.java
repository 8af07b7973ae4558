package ma.prim.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The chapters of the document: one for each resource. */
final class Tags {
  private static final Map<String, String> CHAPTERS = chapters();

  private Tags() {}

  static void describe(OpenAPI document, List<Call> calls) {
    Set<String> used = new TreeSet<>();
    for (Call call : calls) {
      String tag = tag(call.path());
      call.operation().setTags(List.of(tag));
      used.add(tag);
    }
    document.setTags(null);
    CHAPTERS.forEach((name, description) -> {
      if (used.contains(name)) {
        document.addTag(OASFactory.createTag().name(name).description(description));
      }
    });
  }

  /** The resource that a path begins with, inside its region. */
  private static String tag(String path) {
    String inside = path.replaceFirst("^/v1/regions/\\{region}/", "").replaceFirst("^/(v1/)?", "");
    return inside.split("/", 2)[0];
  }

  private static Map<String, String> chapters() {
    Map<String, String> chapters = new LinkedHashMap<>();
    chapters.put("regions", "The regions of the platform, and where their users sign in.");
    chapters.put("cells", "Reception cells: place, opening hours, languages.");
    chapters.put("communes", "Communes of the region.");
    chapters.put("needs", "What people come for.");
    chapters.put("dictionaries", "Every enumeration and code, with labels in ar, fr and en.");
    chapters.put("me", "The caller: roles, scope, permitted operations.");
    chapters.put("users", "Officers and other users of a region, and their roles.");
    chapters.put("people", "The people whom cells serve.");
    chapters.put("access-requests", "Asking another cell for the file of a person whom it knows.");
    chapters.put("consents", "What was done without people's word, for review.");
    chapters.put("subject-requests", "What people ask of those who keep their data.");
    chapters.put("retention", "What nobody needs any more, and when it is erased.");
    chapters.put("cases", "One person's matter, followed by one cell.");
    chapters.put("referrals", "What a cell asks others to do for a person, and what came of it.");
    chapters.put("openings", "Cases that coordinators opened by breaking the glass.");
    chapters.put("institutions", "Partners that receive referrals, sign agreements or train.");
    chapters.put("contacts", "Visits, calls and messages, with or without a case.");
    chapters.put("intakes", "Person, contact and case received in one request.");
    chapters.put(
        "agenda", "What officers must not forget: deadlines, tasks, cases in nobody's charge.");
    chapters.put("programmes", "Training programmes, and what they have come to.");
    chapters.put(
        "sessions", "Training sessions: seats, attendance, evaluations, certificates, calendar.");
    chapters.put("certificates", "Certificates that anybody can check.");
    chapters.put(
        "agreements", "Partnership agreements: parties, signatures, measures, money, calendar.");
    chapters.put("agreement-notices", "Days of agreements that are near.");
    chapters.put("calendar-subscriptions", "Addresses for calendar programs.");
    chapters.put("calendars", "What calendar programs read.");
    chapters.put("notifications", "What the caller is told of.");
    chapters.put("exports", "Cases and people in one file, for managers.");
    chapters.put("imports", "Registers brought in: checked, decided, written.");
    chapters.put("events", "What changed, in order.");
    chapters.put("webhooks", "Where partner institutions want their events sent.");
    chapters.put("audit", "Who changed what; chained, so that nothing can be taken out.");
    chapters.put("access-log", "Who read whose file.");
    chapters.put("links", "Answering one referral without an account.");
    chapters.put("handovers", "Messages about referrals between regions, and how far each is.");
    chapters.put("keys", "The region's encryption keys.");
    chapters.put("openapi", "This document, as far as it concerns partners.");
    chapters.put("problems", "What each code of a refusal means.");
    return chapters;
  }
}
