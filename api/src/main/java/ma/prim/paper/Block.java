package ma.prim.paper;

import java.util.List;

/** What stands on a paper, from top to bottom. Texts are plain: nothing in them is a command. */
sealed interface Block {
  /** Who hands the paper out. */
  record Letterhead(String name, List<String> lines) implements Block {}

  record Heading(String text, boolean main) implements Block {}

  record Paragraph(String text, boolean strong) implements Block {}

  /** Small print. */
  record Remark(String text) implements Block {}

  /** Named values, a line each. A strong one is what the person should find at a glance. */
  record Facts(List<Fact> facts) implements Block {}

  record Fact(String label, String value, boolean strong) {}

  record Points(List<String> points, boolean toTick) implements Block {}

  /** Shares are the widths of the columns in proportion to each other. */
  record Table(List<String> titles, List<Integer> shares, List<List<String>> rows)
      implements Block {}

  /** What must not be overlooked, in a frame. */
  record Notice(String title, String text) implements Block {}

  /** Lines to write on by hand, after a label. */
  record Blank(String label, int lines) implements Block {}

  /** A choice to tick by hand, or ticked already. */
  record Choices(String label, List<Choice> choices) implements Block {}

  record Choice(String label, boolean ticked) {}

  record Signatures(List<String> labels) implements Block {}

  record Gap(float points) implements Block {}
}
