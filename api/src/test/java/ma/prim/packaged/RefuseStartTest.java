package ma.prim.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A configuration that is unsafe or wrong stops the start, which says all that is wrong. */
class RefuseStartTest {
  @TempDir Path folder;

  @Test
  void anUnsafeProductionConfiguration() throws InterruptedException {
    Path files =
        Service.oriental(
            folder,
            text ->
                text.replace("origins:\n", "origins:\n  - http://spa.prim.example\n")
                    .replaceFirst(
                        "(?m)^realm: .*$", "$0\nidentity: {url: http://identity.prim.example}"));
    try (Service service =
        Service.start(
            folder,
            Map.of(
                "PRIM_TENANT_CONFIG", files.toString(),
                "PRIM_KEYCLOAK_ADMIN_PASSWORD", "admin",
                "PRIM_MYSQL_PASSWORD", "short",
                "PRIM_KEYS_FILE", "",
                "PRIM_KEYS_CREATE_IF_ABSENT", "true"))) {
      assertThat(service.exitStatus()).isNotZero();
      assertThat(service.log().lines())
          .anyMatch(line -> line.contains("PRIM_KEYCLOAK_URL is not an https address"))
          .anyMatch(line -> line.contains("PRIM_KEYCLOAK_ADMIN_PASSWORD is a password that"))
          .anyMatch(line -> line.contains("PRIM_MYSQL_PASSWORD is shorter than"))
          .anyMatch(line -> line.contains("PRIM_KEYS_FILE names no file"))
          .anyMatch(line -> line.contains("PRIM_KEYS_CREATE_IF_ABSENT is set"))
          .anyMatch(line -> line.contains("The origin http://spa.prim.example of the region"))
          .anyMatch(line -> line.contains("The Keycloak of the region oriental is not at an"))
          .noneMatch(line -> line.contains("Listening on"));
    }
  }

  @Test
  void aMailServerThatCannotWork() throws InterruptedException {
    try (Service service =
        Service.start(
            folder,
            Map.of(
                "PRIM_TENANT_CONFIG", Service.oriental(folder, text -> text).toString(),
                "QUARKUS_PROFILE", "dev",
                "PRIM_MAIL_HOST", "smtp.prim.example:25"))) {
      assertThat(service.exitStatus()).isNotZero();
      assertThat(service.log())
          .contains("PRIM_MAIL_HOST is no host name", "PRIM_MAIL_FROM is not set")
          .doesNotContain("Listening on");
    }
  }

  @Test
  void aWrongRegionFile() throws InterruptedException {
    Path files =
        Service.oriental(
            folder, text -> text.replace("origins:\n", "origins:\n  - https://*.prim.example\n"));
    try (Service service =
        Service.start(
            folder,
            Map.of("PRIM_TENANT_CONFIG", files.toString(), "PRIM_KEYCLOAK_ALLOW_HTTP", "true"))) {
      assertThat(service.exitStatus()).isNotZero();
      assertThat(service.log())
          .containsPattern("oriental\\.yaml:\\d+: .*is not an exact origin")
          .doesNotContain("Listening on");
    }
  }
}
