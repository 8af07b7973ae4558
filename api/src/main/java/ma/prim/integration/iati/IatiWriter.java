package ma.prim.integration.iati;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ma.prim.agreements.money.Money;
import ma.prim.institutions.InstitutionCard;

/** Writes elements of IATI; the library sees to it that no text is taken for markup. */
final class IatiWriter {
  private static final String VERSION = "2.03";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  /** What XML 1.0 has no way to write. */
  private static final String UNWRITABLE =
      "[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

  private final XMLStreamWriter xml;

  IatiWriter(OutputStream out) throws XMLStreamException {
    xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
  }

  void begin(Instant generated) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    open("iati-activities", "version", VERSION, "generated-datetime", generated.toString());
  }

  void end() throws XMLStreamException {
    close();
    xml.writeEndDocument();
    xml.close();
  }

  /** An element with attributes, name and value in turn. */
  void open(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    attributes(attributes);
  }

  void close() throws XMLStreamException {
    xml.writeEndElement();
  }

  void empty(String name, String... attributes) throws XMLStreamException {
    xml.writeEmptyElement(name);
    attributes(attributes);
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i].startsWith("xml:")) {
        xml.writeAttribute("xml", XML, attributes[i].substring("xml:".length()), attributes[i + 1]);
      } else {
        xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
      }
    }
  }

  void text(String name, String text) throws XMLStreamException {
    open(name);
    xml.writeCharacters(clean(text));
    close();
  }

  /** An element with a narrative for each language. */
  void told(String name, Map<String, String> texts) throws XMLStreamException {
    open(name);
    narratives(texts);
    close();
  }

  void narratives(Map<String, String> texts) throws XMLStreamException {
    for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
      open("narrative", "xml:lang", text.getKey());
      xml.writeCharacters(clean(text.getValue()));
      close();
    }
  }

  void money(Money money, String day) throws XMLStreamException {
    open("value", "currency", money.currency(), "value-date", day);
    xml.writeCharacters(money.amount());
    close();
  }

  void organisation(String element, InstitutionCard card) throws XMLStreamException {
    if (card != null) {
      told(element, card.names());
    }
  }

  private static String clean(String text) {
    return text.replaceAll(UNWRITABLE, "");
  }
}
