package ma.prim.notifications.mail;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The mail server as configured. What cannot work stops the start, and says which variable. */
@Singleton
public class MailSettings {
  private static final Set<String> ENCRYPTIONS = Set.of("starttls", "tls", "none");
  private static final int LAST_PORT = 65_535;

  private final MailConfig config;

  MailSettings(MailConfig config) {
    this.config = config;
  }

  void check(@Observes StartupEvent event) {
    List<String> faults = faults();
    if (!faults.isEmpty()) {
      throw new IllegalStateException(String.join(" ", faults));
    }
  }

  /** Whether anything is mailed at all. */
  public boolean isConfigured() {
    return host().isPresent();
  }

  List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (host().isEmpty()) {
      if (config.user().isPresent() || config.from().isPresent()) {
        faults.add("PRIM_MAIL_HOST is not set, but other variables of mail are.");
      }
      return faults;
    }
    if (host().get().matches(".*[\\s/@:].*")) {
      faults.add("PRIM_MAIL_HOST is no host name: the port is PRIM_MAIL_PORT.");
    }
    if (config.port() < 1 || config.port() > LAST_PORT) {
      faults.add("PRIM_MAIL_PORT is no port.");
    }
    if (!ENCRYPTIONS.contains(config.encryption())) {
      faults.add("PRIM_MAIL_ENCRYPTION is none of starttls, tls, none.");
    }
    if (config.from().isEmpty()) {
      faults.add("PRIM_MAIL_FROM is not set: the address that messages come from.");
    } else if (address(config.from().get()).isEmpty()) {
      faults.add("PRIM_MAIL_FROM is no mail address.");
    }
    if (config.passwordFile().isPresent() && !Files.isReadable(config.passwordFile().get())) {
      faults.add("PRIM_MAIL_PASSWORD_FILE names no file that can be read.");
    }
    boolean secret = config.password().isPresent() || config.passwordFile().isPresent();
    if (config.user().isPresent() != secret) {
      faults.add("PRIM_MAIL_USER and PRIM_MAIL_PASSWORD (or _FILE) go together.");
    }
    if (secret && config.encryption().equals("none")) {
      faults.add("PRIM_MAIL_ENCRYPTION is none: PRIM_MAIL_PASSWORD would travel in clear.");
    }
    return faults;
  }

  private Optional<String> host() {
    return config.host().filter(name -> !name.isBlank());
  }

  InternetAddress from() {
    return address(config.from().orElseThrow()).orElseThrow();
  }

  Optional<String> password() {
    return config.passwordFile().map(MailSettings::content).or(config::password);
  }

  static Optional<InternetAddress> address(String text) {
    try {
      InternetAddress[] parsed = InternetAddress.parse(text, true);
      return parsed.length == 1 && parsed[0].getAddress().indexOf('@') > 0
          ? Optional.of(parsed[0])
          : Optional.empty();
    } catch (AddressException e) {
      return Optional.empty();
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new IllegalStateException("PRIM_MAIL_PASSWORD_FILE cannot be read", e);
    }
  }
}
