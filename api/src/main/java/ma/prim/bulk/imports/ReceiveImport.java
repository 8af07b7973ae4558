package ma.prim.bulk.imports;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.prim.access.CurrentCaller;
import ma.prim.bulk.reading.RowReader;
import ma.prim.bulk.reading.Spreadsheet;
import ma.prim.cells.ServingCell;
import ma.prim.crypto.RegionCipher;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;
import ma.prim.http.Ids;
import ma.prim.http.Limits;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.jobs.Rests;

/** Takes a file in: its rows are sealed as they are read, and checked later. */
@Singleton
class ReceiveImport {
  private static final String FILE = "import";
  private static final int LONGEST_HEADING = 200;

  private final Imports imports;
  private final ServingCell servingCell;
  private final RowReader reader;
  private final RegionCipher cipher;
  private final SealedJson json;
  private final CurrentCaller caller;
  private final Journal journal;
  private final Rests rests;
  private final CurrentRegion region;
  private final ImportsConfig config;
  private final Limits limits;
  private final InstantSource clock;

  ReceiveImport(
      Imports imports,
      ServingCell servingCell,
      RowReader reader,
      RegionCipher cipher,
      SealedJson json,
      CurrentCaller caller,
      Journal journal,
      Rests rests,
      CurrentRegion region,
      ImportsConfig config,
      Limits limits,
      InstantSource clock) {
    this.imports = imports;
    this.servingCell = servingCell;
    this.reader = reader;
    this.cipher = cipher;
    this.json = json;
    this.caller = caller;
    this.journal = journal;
    this.rests = rests;
    this.region = region;
    this.config = config;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * @throws Problem if it is no register, or the cell has this very file already
   */
  Import handle(String named, byte[] file) {
    return receive(cell(named), file, UUID.fromString(caller.get().subject()));
  }

  /** The same for an officer of this cell, whoever calls. */
  Import receive(CellConfig cell, byte[] file, UUID officer) {
    if (file == null || file.length == 0) {
      throw Problem.invalid(Violation.at("", "empty_file"));
    }
    if (file.length > limits.largestBody()) {
      throw new Problem(ProblemCode.PAYLOAD_TOO_LARGE);
    }
    earlier(cell, file)
        .ifPresent(known -> {
          throw new Problem(ProblemCode.CONFLICT, List.of(), Map.of("import", known.toString()));
        });
    Import one =
        new Import(
            Ids.next(),
            cell,
            Spreadsheet.kind(file),
            cipher.index(FILE, hash(file)),
            officer,
            clock.instant());
    Reading reading = new Reading(one);
    Spreadsheet.read(one.format(), file, reading);
    if (reading.rows == 0) {
      throw Problem.invalid(Violation.at("", "empty_file"));
    }
    imports.flush();
    Import stored = imports.findAlone(one.id()).orElseThrow();
    journal.record(stored.uploaded(reading.rows));
    imports.flush();
    rests.wake(ImportWork.NAME, region.get());
    return stored;
  }

  /** The import of this very file that the cell has, if it has one. */
  Optional<UUID> earlier(CellConfig cell, byte[] file) {
    return imports.ofFile(cell.slug(), cipher.lookups(FILE, hash(file)));
  }

  private CellConfig cell(String named) {
    try {
      return servingCell.choose(named);
    } catch (Problem refused) {
      throw Problem.invalid(Violation.of("cell", refused.violations().getFirst().code()));
    }
  }

  private static String hash(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The first line with text are the headings, every further one is a row. */
  private final class Reading implements Spreadsheet.Lines {
    private final Import one;
    private boolean begun;
    private int rows;

    private Reading(Import one) {
      this.one = one;
    }

    @Override
    public void take(int line, List<String> cells) {
      if (!begun) {
        begun = true;
        List<String> headings =
            cells.stream()
                .map(heading -> heading.substring(0, Math.min(LONGEST_HEADING, heading.length())))
                .toList();
        one.readAs(headings, columns(headings), json);
        imports.add(one);
        return;
      }
      if (++rows > config.mostRows()) {
        throw Problem.invalid(Violation.at("", "too_many_rows", Map.of("max", config.mostRows())));
      }
      imports.add(new ImportRow(one, rows, line, cells, json));
    }

    private List<String> columns(List<String> headings) {
      List<String> columns = new ArrayList<>();
      Set<String> taken = new HashSet<>();
      for (String heading : headings) {
        columns.add(reader.columnOf(heading).filter(taken::add).orElse(null));
      }
      return columns;
    }
  }
}
