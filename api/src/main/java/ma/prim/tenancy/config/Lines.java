package ma.prim.tenancy.config;

import com.fasterxml.jackson.core.JsonPointer;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** In which line of a YAML text each value begins: that of its key, or of itself in a list. */
final class Lines {
  private final Map<JsonPointer, Integer> lines = new HashMap<>();

  private Lines() {}

  /** The text must have been parsed before: what is no YAML throws here. */
  static Lines of(String text) {
    Lines lines = new Lines();
    Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
    if (root != null) {
      lines.note(JsonPointer.empty(), root, root);
    }
    return lines;
  }

  /** The line of the value, or of the nearest one around it. */
  int of(JsonPointer pointer) {
    JsonPointer at = pointer;
    while (at != null) {
      Integer line = lines.get(at);
      if (line != null) {
        return line;
      }
      at = at.head();
    }
    return 1;
  }

  private void note(JsonPointer at, Node begins, Node value) {
    lines.put(at, begins.getStartMark().getLine() + 1);
    switch (value) {
      case MappingNode mapping -> {
        for (NodeTuple entry : mapping.getValue()) {
          if (entry.getKeyNode() instanceof ScalarNode key) {
            note(at.appendProperty(key.getValue()), key, entry.getValueNode());
          }
        }
      }
      case SequenceNode sequence -> {
        List<Node> items = sequence.getValue();
        for (int i = 0; i < items.size(); i++) {
          note(at.appendIndex(i), items.get(i), items.get(i));
        }
      }
      default -> {}
    }
  }
}
