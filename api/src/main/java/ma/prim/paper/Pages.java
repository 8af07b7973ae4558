package ma.prim.paper;

import java.util.ArrayList;
import java.util.List;

/** Puts the blocks of a paper under each other, and begins another page where one is full. */
final class Pages {
  private static final float THIN = 0.4f;
  private static final float LABELS = 0.34f;
  private static final float FOOT = 26;

  private final Paper paper;
  private final Sheets sheets;
  private final boolean rightToLeft;
  private final float left;
  private final float right;
  private final float body;
  private float y;

  Pages(Paper paper, Sheets sheets) {
    this.paper = paper;
    this.sheets = sheets;
    this.rightToLeft = paper.rightToLeft();
    this.left = paper.format.margin;
    this.right = paper.format.width - paper.format.margin;
    this.body = paper.format == Paper.Format.A4 ? 10.5f : 9f;
  }

  void fill() {
    turn();
    paper.blocks.forEach(this::put);
    feet();
  }

  private void put(Block block) {
    switch (block) {
      case Block.Letterhead head -> letterhead(head);
      case Block.Heading heading -> heading(heading);
      case Block.Paragraph paragraph -> {
        text(paragraph.text(), setting(body, paragraph.strong()), left, right);
        y -= body * 0.5f;
      }
      case Block.Remark remark -> {
        text(remark.text(), setting(body * 0.85f, false), left, right);
        y -= body * 0.4f;
      }
      case Block.Facts facts -> {
        facts.facts().forEach(this::fact);
        y -= body * 0.7f;
      }
      case Block.Points points -> points(points);
      case Block.Table table -> table(table);
      case Block.Notice notice -> notice(notice);
      case Block.Blank blank -> blank(blank);
      case Block.Choices choices -> choices(choices);
      case Block.Signatures signatures -> signatures(signatures);
      case Block.Gap gap -> y -= gap.points();
    }
  }

  private Setting setting(float size, boolean bold) {
    return new Setting(size, bold, rightToLeft);
  }

  private void turn() {
    sheets.open();
    y = paper.format.height - paper.format.margin;
  }

  private void room(float height) {
    if (y - height < paper.format.margin + FOOT - 10
        && y < paper.format.height - paper.format.margin) {
      turn();
    }
  }

  private void text(String text, Setting setting, float from, float to) {
    for (Line line : setting.lines(text, to - from)) {
      room(setting.leading());
      show(line, setting, from, to);
    }
  }

  /** Shows at the side where reading begins, and goes down by a line. */
  private void show(Line line, Setting setting, float from, float to) {
    sheets.show(line, rightToLeft ? to - line.width() : from, y - setting.size() * 1.05f);
    y -= setting.leading();
  }

  private void at(Line line, Setting setting, float from, float to, float top) {
    sheets.show(line, rightToLeft ? to - line.width() : from, top - setting.size() * 1.05f);
  }

  private void letterhead(Block.Letterhead head) {
    text(head.name(), setting(body * 1.3f, true), left, right);
    head.lines().forEach(line -> text(line, setting(body * 0.88f, false), left, right));
    y -= body * 0.3f;
    sheets.rule(left, y, right, 1.1f, false);
    y -= body * 1.2f;
  }

  private void heading(Block.Heading heading) {
    float size = body * (heading.main() ? 1.65f : 1.15f);
    Setting setting = setting(size, true);
    y -= size * 0.35f;
    room(size * 4);
    text(heading.text(), setting, left, right);
    y -= size * 0.25f;
  }

  private void fact(Block.Fact fact) {
    Setting labels = setting(body * 0.92f, false);
    Setting values = setting(fact.strong() ? body * 1.2f : body, fact.strong());
    float share = (right - left) * LABELS;
    float gap = body;
    float labelFrom = rightToLeft ? right - share : left;
    float valueFrom = rightToLeft ? left : left + share + gap;
    float valueTo = rightToLeft ? right - share - gap : right;
    List<Line> label = labels.lines(fact.label(), share);
    List<Line> value = values.lines(fact.value(), valueTo - valueFrom);
    float pad = body * 0.28f;
    float height = height(label, labels, value, values) + 2 * pad;
    if (height < paper.format.height / 3) {
      room(height);
      row(label, labels, labelFrom, labelFrom + share, value, values, valueFrom, valueTo, pad);
      y -= height;
    } else {
      room(3 * values.leading());
      float top = y - pad;
      for (Line line : label) {
        at(line, labels, labelFrom, labelFrom + share, top);
        top -= labels.leading();
      }
      y -= pad;
      text(fact.value(), values, valueFrom, valueTo);
      y -= pad;
    }
    sheets.rule(left, y, right, THIN, false);
  }

  private static float height(List<Line> one, Setting ones, List<Line> other, Setting others) {
    return Math.max(
        Math.max(one.size(), 1) * ones.leading(), Math.max(other.size(), 1) * others.leading());
  }

  private void row(
      List<Line> label,
      Setting labels,
      float labelFrom,
      float labelTo,
      List<Line> value,
      Setting values,
      float valueFrom,
      float valueTo,
      float pad) {
    // Both stand on one base line, though the value may be larger.
    float lift = (values.size() - labels.size()) * 1.05f;
    float top = y - pad - lift;
    for (Line line : label) {
      at(line, labels, labelFrom, labelTo, top);
      top -= labels.leading();
    }
    top = y - pad;
    for (Line line : value) {
      at(line, values, valueFrom, valueTo, top);
      top -= values.leading();
    }
  }

  private void points(Block.Points points) {
    Setting setting = setting(body, false);
    float indent = body * (points.toTick() ? 1.9f : 1.3f);
    for (String point : points.points()) {
      List<Line> lines = setting.lines(point, right - left - indent);
      room(setting.leading());
      if (points.toTick()) {
        box(rightToLeft ? right - body : left, y - body * 1.12f, body, false);
      } else {
        float dot = body * 0.26f;
        sheets.dot(rightToLeft ? right - dot * 2 : left + dot, y - body * 0.82f, dot);
      }
      for (Line line : lines) {
        room(setting.leading());
        show(
            line,
            setting,
            rightToLeft ? left : left + indent,
            rightToLeft ? right - indent : right);
      }
      y -= body * (points.toTick() ? 0.45f : 0.15f);
    }
    y -= body * 0.3f;
  }

  private void box(float x, float bottom, float width, boolean ticked) {
    sheets.frame(x, bottom, width, width, 0.8f);
    if (ticked) {
      sheets.cross(x + width * 0.2f, bottom + width * 0.2f, width * 0.6f);
    }
  }

  private void table(Block.Table table) {
    row(table, table.titles(), true);
    for (List<String> cells : table.rows()) {
      row(table, cells, false);
    }
    y -= body * 0.6f;
  }

  private void row(Block.Table table, List<String> cells, boolean head) {
    Setting setting = setting(body * 0.88f, head);
    float pad = body * 0.35f;
    float all = table.shares().stream().mapToInt(Integer::intValue).sum();
    List<List<Line>> set = new ArrayList<>();
    int most = 1;
    for (int column = 0; column < cells.size(); column++) {
      float width = (right - left) * table.shares().get(column) / all - 2 * pad;
      set.add(setting.lines(cells.get(column), width));
      most = Math.max(most, set.getLast().size());
    }
    // A cell longer than a page goes on over the next ones.
    int shown = 0;
    while (shown < most) {
      float space = y - paper.format.margin - FOOT - 2 * pad;
      int fit = Math.max(1, (int) (space / setting.leading()));
      if (fit < most - shown && most - shown <= 12) {
        turn();
        titlesAgain(table, head);
        fit = most;
      }
      int count = Math.min(fit, most - shown);
      float height = count * setting.leading() + 2 * pad;
      if (head) {
        sheets.shade(left, y - height, right - left, height);
      }
      float from = rightToLeft ? right : left;
      for (int column = 0; column < cells.size(); column++) {
        float width = (right - left) * table.shares().get(column) / all;
        float cellLeft = rightToLeft ? from - width : from;
        float top = y - pad;
        for (int line = shown; line < Math.min(shown + count, set.get(column).size()); line++) {
          at(set.get(column).get(line), setting, cellLeft + pad, cellLeft + width - pad, top);
          top -= setting.leading();
        }
        from = rightToLeft ? from - width : from + width;
      }
      y -= height;
      sheets.rule(left, y, right, head ? 0.8f : THIN, false);
      shown += count;
      if (shown < most) {
        turn();
        titlesAgain(table, head);
      }
    }
  }

  private void titlesAgain(Block.Table table, boolean head) {
    if (!head) {
      row(table, table.titles(), true);
    }
  }

  private void notice(Block.Notice notice) {
    Setting titles = setting(body * 1.05f, true);
    Setting texts = setting(body, false);
    float pad = body * 0.8f;
    List<Line> title = titles.lines(notice.title(), right - left - 2 * pad);
    List<Line> text = texts.lines(notice.text(), right - left - 2 * pad);
    float height = title.size() * titles.leading() + text.size() * texts.leading() + 1.6f * pad;
    y -= body * 0.6f;
    boolean framed = height < paper.format.height / 2;
    if (framed) {
      room(height);
      sheets.frame(left, y - height, right - left, height, 0.9f);
    }
    y -= pad * 0.8f;
    for (Line line : title) {
      room(titles.leading());
      show(line, titles, left + pad, right - pad);
    }
    for (Line line : text) {
      room(texts.leading());
      show(line, texts, left + pad, right - pad);
    }
    y -= pad * 0.8f + body * 0.6f;
  }

  private void blank(Block.Blank blank) {
    Setting setting = setting(body * 0.95f, false);
    float rowHeight = body * 2.2f;
    List<Line> label = setting.lines(blank.label(), (right - left) * 0.6f);
    float drawn = 0;
    for (int line = 0; line < Math.max(label.size(), blank.lines()); line++) {
      room(rowHeight);
      if (line < label.size()) {
        at(label.get(line), setting, left, right, y - rowHeight + setting.size() * 1.35f);
        drawn = label.get(line).width() + body * 0.6f;
      } else {
        drawn = 0;
      }
      y -= rowHeight;
      sheets.rule(
          rightToLeft ? left : left + drawn,
          y + 1,
          rightToLeft ? right - drawn : right,
          0.7f,
          true);
    }
  }

  private void choices(Block.Choices choices) {
    Setting setting = setting(body * 0.95f, false);
    float rowHeight = body * 2.2f;
    room(rowHeight);
    float gap = body * 0.7f;
    float x = 0;
    List<Line> label = setting.lines(choices.label(), (right - left) * 0.4f);
    y -= rowHeight;
    float top = y + setting.size() * 1.35f;
    if (!label.isEmpty()) {
      at(label.getFirst(), setting, left, right, top);
      x = label.getFirst().width() + 2 * gap;
    }
    for (Block.Choice choice : choices.choices()) {
      List<Line> lines = setting.lines(choice.label(), right - left - 2 * body);
      float width = (lines.isEmpty() ? 0 : lines.getFirst().width()) + body + gap;
      if (x + width > right - left) {
        room(rowHeight);
        y -= rowHeight * 0.8f;
        top = y + setting.size() * 1.35f;
        x = 2 * gap;
      }
      box(rightToLeft ? right - x - body : left + x, y + 1, body, choice.ticked());
      float from = x + body + gap * 0.6f;
      if (!lines.isEmpty()) {
        at(lines.getFirst(), setting, left + from, right - from, top);
      }
      x += width + 1.6f * gap;
    }
  }

  private void signatures(Block.Signatures signatures) {
    Setting setting = setting(body * 0.9f, false);
    float height = body * 6.5f;
    room(height);
    y -= body;
    float width = (right - left) / signatures.labels().size();
    float from = rightToLeft ? right - width : left;
    for (String label : signatures.labels()) {
      float top = y;
      for (Line line : setting.lines(label, width - body)) {
        at(line, setting, from, from + width, top);
        top -= setting.leading();
      }
      float start = rightToLeft ? from + body : from;
      sheets.rule(start, y - height + body, start + width - body, 0.7f, true);
      from += rightToLeft ? -width : width;
    }
    y -= height;
  }

  private void feet() {
    Setting setting = setting(body * 0.78f, false);
    for (int page = 0; page < sheets.count(); page++) {
      if (sheets.count() == 1 && paper.footer.isBlank()) {
        return;
      }
      sheets.turnTo(page);
      float base = paper.format.margin * 0.62f;
      sheets.rule(left, base + setting.leading() + 1, right, THIN, false);
      float room = (right - left) * 0.85f;
      List<Line> footer = setting.lines(paper.footer, room);
      if (!footer.isEmpty()) {
        sheets.show(
            footer.getFirst(), rightToLeft ? right - footer.getFirst().width() : left, base + 2);
      }
      if (sheets.count() > 1) {
        Line number = setting.lines((page + 1) + " / " + sheets.count(), right - left).getFirst();
        sheets.show(number, rightToLeft ? left : right - number.width(), base + 2);
      }
    }
  }
}
