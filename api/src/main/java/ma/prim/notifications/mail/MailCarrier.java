package ma.prim.notifications.mail;

import jakarta.activation.DataHandler;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Brings letters to the mail server. */
@Singleton
class MailCarrier {
  private static final int PERMANENT = 500;

  private final MailConfig config;
  private final MailSettings settings;
  private final InstantSource clock;

  MailCarrier(MailConfig config, MailSettings settings, InstantSource clock) {
    this.config = config;
    this.settings = settings;
    this.clock = clock;
  }

  /** What became of a letter. */
  enum Fate {
    SENT,
    /** Not now; later perhaps. */
    DEFERRED,
    /** Never: the server wants nothing for this address. */
    REFUSED
  }

  /** A conversation with the server, for some letters. */
  final class Round implements AutoCloseable {
    private final Session session;
    private final SMTPTransport transport;

    private Round(Session session, SMTPTransport transport) {
      this.session = session;
      this.transport = transport;
    }

    Fate bring(Letter letter) {
      try {
        MimeMessage message = message(session, letter);
        transport.sendMessage(message, message.getAllRecipients());
        return Fate.SENT;
      } catch (MessagingException failed) {
        return isPermanent(failed) ? Fate.REFUSED : Fate.DEFERRED;
      }
    }

    @Override
    public void close() {
      try {
        transport.close();
      } catch (MessagingException gone) {
        // what was to be said is said
      }
    }
  }

  /**
   * @throws MessagingException if the server is away, or does not take the password
   */
  Round begin() throws MessagingException {
    // The library looks for its parts where the thread does.
    Thread.currentThread().setContextClassLoader(Session.class.getClassLoader());
    Session session = Session.getInstance(properties());
    String user = config.user().orElse(null);
    SMTPTransport transport =
        new SMTPTransport(
            session,
            new URLName(protocol(), config.host().orElseThrow(), config.port(), null, user, null));
    transport.connect(
        config.host().orElseThrow(), config.port(), user, settings.password().orElse(null));
    return new Round(session, transport);
  }

  private String protocol() {
    return config.encryption().equals("tls") ? "smtps" : "smtp";
  }

  private Properties properties() {
    Properties properties = new Properties();
    String millis = Long.toString(config.timeout().toMillis());
    for (String protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
      properties.setProperty(protocol + "connectiontimeout", millis);
      properties.setProperty(protocol + "timeout", millis);
      properties.setProperty(protocol + "writetimeout", millis);
      properties.setProperty(protocol + "ssl.checkserveridentity", "true");
      properties.setProperty(protocol + "auth", Boolean.toString(config.user().isPresent()));
    }
    boolean starttls = config.encryption().equals("starttls");
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
    properties.setProperty(
        "mail.smtp.ssl.enable", Boolean.toString(config.encryption().equals("tls")));
    return properties;
  }

  private MimeMessage message(Session session, Letter letter) throws MessagingException {
    InternetAddress from = settings.from();
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            String domain = from.getAddress().substring(from.getAddress().indexOf('@'));
            setHeader("Message-ID", "<" + letter.id() + domain + ">");
          }
        };
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to()));
    message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContentLanguage(new String[] {letter.language()});
    message.setDataHandler(
        new DataHandler(
            new ByteArrayDataSource(
                letter.text().getBytes(StandardCharsets.UTF_8), "text/plain; charset=UTF-8")));
    return message;
  }

  private static boolean isPermanent(Exception failed) {
    for (Exception one = failed;
        one instanceof MessagingException chained;
        one = chained.getNextException()) {
      int code =
          switch (one) {
            case SMTPSendFailedException sent -> sent.getReturnCode();
            case SMTPAddressFailedException address -> address.getReturnCode();
            default -> 0;
          };
      if (code >= PERMANENT || one instanceof jakarta.mail.internet.AddressException) {
        return true;
      }
    }
    return false;
  }
}
