package ma.prim.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A paper that somebody takes away, told by what is on it; {@link Printer} sets it.
 *
 * <pre>
 * var pdf = printer.print(
 *     Paper.in(Locale.of("ar")).title("وصل").letterhead(cell, List.of(address))
 *         .fact("رقم الملف", "NAD-2026-000123").paragraph("…"));
 * </pre>
 *
 * <p>The language says the direction. Numbers, amounts, dates and phones keep their order inside
 * Arabic by themselves. The title is all that stands in the metadata: nothing personal in it.
 */
public final class Paper {
  /** Paper of the formats that printers at counters hold. */
  public enum Format {
    A4(595.28f, 841.89f, 51f),
    A5(419.53f, 595.28f, 34f);

    final float width;
    final float height;
    final float margin;

    Format(float width, float height, float margin) {
      this.width = width;
      this.height = height;
      this.margin = margin;
    }
  }

  final Locale language;
  final Format format;
  final List<Block> blocks = new ArrayList<>();
  String title = "";
  String footer = "";

  private Paper(Locale language, Format format) {
    this.language = language;
    this.format = format;
  }

  public static Paper in(Locale language) {
    return new Paper(language, Format.A4);
  }

  public static Paper in(Locale language, Format format) {
    return new Paper(language, format);
  }

  boolean rightToLeft() {
    return "ar".equals(language.getLanguage());
  }

  /** The main heading, and the title in the metadata of the file. */
  public Paper title(String text) {
    title = text;
    return add(new Block.Heading(text, true));
  }

  public Paper letterhead(String name, List<String> lines) {
    return add(new Block.Letterhead(name, List.copyOf(lines)));
  }

  public Paper heading(String text) {
    return add(new Block.Heading(text, false));
  }

  public Paper paragraph(String text) {
    return add(new Block.Paragraph(text, false));
  }

  public Paper strong(String text) {
    return add(new Block.Paragraph(text, true));
  }

  public Paper remark(String text) {
    return add(new Block.Remark(text));
  }

  /** Facts that follow each other stand under each other, their values aligned. */
  public Paper fact(String label, String value) {
    return fact(new Block.Fact(label, value, false));
  }

  public Paper strongFact(String label, String value) {
    return fact(new Block.Fact(label, value, true));
  }

  private Paper fact(Block.Fact fact) {
    if (!blocks.isEmpty() && blocks.getLast() instanceof Block.Facts facts) {
      facts.facts().add(fact);
      return this;
    }
    return add(new Block.Facts(new ArrayList<>(List.of(fact))));
  }

  public Paper points(List<String> points) {
    return add(new Block.Points(List.copyOf(points), false));
  }

  /** Points with a box before each, to tick by hand. */
  public Paper pointsToTick(List<String> points) {
    return add(new Block.Points(List.copyOf(points), true));
  }

  /** Shares are the widths of the columns in proportion to each other. */
  public Paper table(List<String> titles, List<Integer> shares, List<List<String>> rows) {
    if (titles.size() != shares.size()
        || rows.stream().anyMatch(row -> row.size() != titles.size())) {
      throw new IllegalArgumentException("a table needs a title and a share for each column");
    }
    return add(new Block.Table(List.copyOf(titles), List.copyOf(shares), List.copyOf(rows)));
  }

  public Paper notice(String noticeTitle, String text) {
    return add(new Block.Notice(noticeTitle, text));
  }

  public Paper blank(String label, int lines) {
    return add(new Block.Blank(label, lines));
  }

  /** A choice of one or more; the indexes are those ticked already. */
  public Paper choices(String label, List<String> labels, List<Integer> ticked) {
    List<Block.Choice> choices = new ArrayList<>();
    for (int index = 0; index < labels.size(); index++) {
      choices.add(new Block.Choice(labels.get(index), ticked.contains(index)));
    }
    return add(new Block.Choices(label, choices));
  }

  public Paper signatures(List<String> labels) {
    return add(new Block.Signatures(List.copyOf(labels)));
  }

  public Paper gap(float points) {
    return add(new Block.Gap(points));
  }

  /** Stands at the foot of each page, beside its number. */
  public Paper footer(String text) {
    footer = text;
    return this;
  }

  private Paper add(Block block) {
    blocks.add(block);
    return this;
  }
}
