package ma.prim.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Settings that cannot work are told by the variable. */
class MailSettingsTest {
  private static final Map<String, String> GOOD =
      Map.of("prim.mail.host", "smtp.example", "prim.mail.from", "PRIM <prim@oriental.example>");

  @Test
  void nothingIsRightAndMailsNothing() {
    assertThat(faults(Map.of())).isEmpty();
  }

  @Test
  void aServerAndASenderAreEnough() {
    assertThat(faults(GOOD)).isEmpty();
  }

  @Test
  void eachMistakeNamesItsVariable() {
    assertThat(faults(Map.of("prim.mail.from", "a@b.example")))
        .first()
        .asString()
        .contains("PRIM_MAIL_HOST");
    wrong("prim.mail.host", "smtp.example:25", "PRIM_MAIL_HOST");
    wrong("prim.mail.port", "70000", "PRIM_MAIL_PORT");
    wrong("prim.mail.encryption", "ssl", "PRIM_MAIL_ENCRYPTION");
    wrong("prim.mail.from", "nobody", "PRIM_MAIL_FROM");
    wrong("prim.mail.user", "prim", "PRIM_MAIL_USER");
    wrong("prim.mail.password-file", "/no/such/file", "PRIM_MAIL_PASSWORD_FILE");
    Map<String, String> clear = new HashMap<>(GOOD);
    clear.put("prim.mail.encryption", "none");
    clear.put("prim.mail.user", "prim");
    clear.put("prim.mail.password", "a secret of nobody");
    assertThat(faults(clear))
        .first()
        .asString()
        .contains("PRIM_MAIL_ENCRYPTION")
        .doesNotContain("a secret");
  }

  private static void wrong(String property, String value, String variable) {
    Map<String, String> settings = new HashMap<>(GOOD);
    settings.put(property, value);
    assertThat(faults(settings)).as(property).anyMatch(fault -> fault.contains(variable));
  }

  private static List<String> faults(Map<String, String> settings) {
    MailConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(MailConfig.class)
            .withSources(new PropertiesConfigSource(settings, "test", 500))
            .addDiscoveredConverters()
            .build()
            .getConfigMapping(MailConfig.class);
    return new MailSettings(config).faults();
  }
}
