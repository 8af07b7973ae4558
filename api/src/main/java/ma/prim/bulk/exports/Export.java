package ma.prim.bulk.exports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import ma.prim.audit.AccessLog;
import ma.prim.http.AnswerHook;
import ma.prim.http.Ids;
import ma.prim.http.ProblemRenderer;
import ma.prim.http.Transactions;
import ma.prim.tenancy.CurrentRegion;
import org.jboss.logging.Logger;

/**
 * Answers with all rows of a kind, some at a time: each part is read in a transaction of its own,
 * is in the access log before it leaves, and is gone from memory when the one after the next is
 * read: the next is read while one is written. A caller who hangs up is noticed with the next part;
 * one who is cut off sees a broken file, never a short one.
 */
@Singleton
class Export {
  private static final Logger LOG = Logger.getLogger(Export.class);
  static final int ROWS_A_PART = 2000;

  /** Reads what comes after a row; after null, the first. */
  interface Rows<R> {
    List<R> after(R last, int most);
  }

  private final Lines lines;
  private final Transactions transactions;
  private final AccessLog accessLog;
  private final Instance<AnswerHook> hooks;
  private final ProblemRenderer languages;
  private final CurrentRegion region;
  private final InstantSource clock;
  private final ObjectMapper json;

  Export(
      Lines lines,
      Transactions transactions,
      AccessLog accessLog,
      Instance<AnswerHook> hooks,
      ProblemRenderer languages,
      CurrentRegion region,
      InstantSource clock,
      ObjectMapper json) {
    this.lines = lines;
    this.transactions = transactions;
    this.accessLog = accessLog;
    this.hooks = hooks;
    this.languages = languages;
    this.region = region;
    this.clock = clock;
    this.json = json;
  }

  <R> Response answer(
      String name,
      ExportFormat asked,
      List<Column<R>> columns,
      Rows<R> rows,
      RoutingContext request) {
    ExportFormat format = asked == null ? ExportFormat.CSV : asked;
    String language = languages.language(request);
    String today = LocalDate.ofInstant(clock.instant(), region.get().zone()).toString();
    Trace trace = new Trace(Ids.next(), format, request.request().query());
    // Refuses what the rows refuse while it can still be said, and begins the log.
    List<R> first = rows.after(null, ROWS_A_PART);
    accessLog.note(trace.of("begun", 0));
    ExportBody body =
        new ExportBody(out -> {
          try {
            write(format, columns, rows, first, language, trace, out);
          } catch (IOException | RuntimeException cut) {
            LOG.debugf(cut, "export %s ended before its end", trace.id());
            request.request().connection().close();
            throw cut;
          }
        });
    return Response.ok(body)
        .header("Content-Type", format.mediaType())
        .header("Content-Language", language)
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + name + "-" + today + "." + format.ending() + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  private <R> void write(
      ExportFormat format,
      List<Column<R>> columns,
      Rows<R> rows,
      List<R> first,
      String language,
      Trace trace,
      OutputStream raw)
      throws IOException {
    OutputStream out = new BufferedOutputStream(raw, 1 << 16);
    Sheet sheet = format == ExportFormat.NDJSON ? null : format.sheet(out, language);
    if (sheet != null) {
      sheet.line(lines.headings(columns, language));
    }
    Parts<R> parts = new Parts<>(rows, trace, first);
    try {
      for (List<R> part = parts.next(); !part.isEmpty(); part = parts.next()) {
        for (R row : part) {
          if (sheet == null) {
            out.write(json.writeValueAsBytes(row));
            out.write('\n');
          } else {
            sheet.line(lines.cells(columns, row, language));
          }
        }
        if (sheet != null) {
          sheet.flush();
        }
        out.flush();
      }
    } finally {
      parts.end();
    }
    if (sheet != null) {
      sheet.end();
    }
    log(trace.of("completed", parts.read));
    out.flush();
  }

  /** The parts of an export, each read and logged while the one before it is written. */
  private final class Parts<R> {
    private final Rows<R> rows;
    private final Trace trace;
    private List<R> ready;
    private Aside<List<R>> ahead;
    private long read;

    private Parts(Rows<R> rows, Trace trace, List<R> first) {
      this.rows = rows;
      this.trace = trace;
      this.ready = first;
    }

    /** Empty at the end. */
    List<R> next() {
      List<R> part = ready == null ? ahead.result() : ready;
      ready = null;
      ahead = null;
      read += part.size();
      if (part.size() < ROWS_A_PART) {
        ready = List.of();
      } else {
        R last = part.getLast();
        long before = read;
        ahead = Aside.of(() -> after(last, before));
      }
      return part;
    }

    private List<R> after(R last, long before) {
      List<R> part = transactions.read(() -> rows.after(last, ROWS_A_PART));
      log(trace.of("continued", before));
      return part;
    }

    /** What is read ahead belongs to the request: it ends first. */
    void end() {
      if (ahead != null) {
        ahead.end();
      }
    }
  }

  private void log(Map<String, String> note) {
    accessLog.note(note);
    hooks.forEach(AnswerHook::beforeAnswer);
  }

  /**
   * What all entries of one export have in common.
   *
   * @param filter the parameters: ids, codes and days
   */
  private record Trace(UUID id, ExportFormat format, String filter) {
    Map<String, String> of(String state, long rows) {
      Map<String, String> note = new TreeMap<>();
      note.put("export", id.toString());
      note.put("format", format.ending());
      note.put("state", state);
      note.put("rows", Long.toString(rows));
      if (filter != null) {
        note.put("filter", filter);
      }
      return note;
    }
  }
}
