package ma.prim.documents.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import ma.prim.http.Ids;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A bucket, with a prefix for each region. What stands there is sealed already, and a changed byte
 * is found when it is opened: so none of the protocol's own checksums, which not every store knows.
 */
final class S3Store implements DocumentStore {
  private static final Duration TO_CONNECT = Duration.ofSeconds(3);

  private final S3Client client;
  private final String bucket;

  S3Store(URI endpoint, String region, String bucket, String key, String secret, Duration timeout) {
    this.bucket = bucket;
    this.client =
        S3Client.builder()
            .endpointOverride(endpoint)
            .region(Region.of(region))
            .forcePathStyle(true)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret)))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(TO_CONNECT)
                    .socketTimeout(timeout))
            .build();
  }

  @Override
  public void keep(String region, UUID id, Path file) throws IOException {
    call(() ->
        client.putObject(
            put -> put.bucket(bucket).key(key(region, id)), RequestBody.fromFile(file)));
    Files.delete(file);
  }

  @Override
  public InputStream open(String region, UUID id) throws IOException {
    return call(() -> client.getObject(get -> get.bucket(bucket).key(key(region, id))));
  }

  @Override
  public void remove(String region, UUID id) throws IOException {
    call(() -> client.deleteObject(delete -> delete.bucket(bucket).key(key(region, id))));
  }

  @Override
  public void visitKeptBefore(String region, Instant time, Consumer<UUID> visitor)
      throws IOException {
    String prefix = region + "/";
    call(() -> {
      client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)).contents().stream()
          .filter(object -> object.lastModified().isBefore(time))
          .map(object -> Ids.parse(object.key().substring(prefix.length())))
          .flatMap(Optional::stream)
          .forEach(visitor);
      return null;
    });
  }

  @Override
  public void probe() throws IOException {
    call(() -> client.headBucket(head -> head.bucket(bucket)));
  }

  private interface Call<T> {
    T made();
  }

  private static <T> T call(Call<T> call) throws IOException {
    try {
      return call.made();
    } catch (SdkException away) {
      throw new IOException("the object store: " + away.getMessage(), away);
    }
  }

  private static String key(String region, UUID id) {
    return region + "/" + id;
  }
}
