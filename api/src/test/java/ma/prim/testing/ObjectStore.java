package ma.prim.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.awaitility.Awaitility;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A server that speaks S3, in a process of its own, with one bucket; ends with the tests. */
public final class ObjectStore {
  public static final String BUCKET = "prim-documents";
  public static final String ACCESS_KEY = "tests";
  public static final String SECRET_KEY = "secret-of-the-tests";
  private static final Path CLASSPATH = Path.of("../object-store/target/classpath");
  private static ObjectStore running;

  private final URI endpoint;

  private ObjectStore(URI endpoint) {
    this.endpoint = endpoint;
  }

  public static synchronized ObjectStore started() {
    if (running == null) {
      running = start();
      try (S3Client client = running.client()) {
        client.createBucket(bucket -> bucket.bucket(BUCKET));
      }
    }
    return running;
  }

  private static ObjectStore start() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = free.getLocalPort();
      free.close();
      Path settings = Files.createTempFile("object-store", ".properties");
      Properties properties = new Properties();
      properties.setProperty("s3proxy.endpoint", "http://127.0.0.1:" + port);
      properties.setProperty("s3proxy.authorization", "aws-v2-or-v4");
      properties.setProperty("s3proxy.identity", ACCESS_KEY);
      properties.setProperty("s3proxy.credential", SECRET_KEY);
      properties.setProperty("jclouds.provider", "transient-nio2");
      properties.setProperty("jclouds.identity", ACCESS_KEY);
      properties.setProperty("jclouds.credential", SECRET_KEY);
      try (var out = Files.newBufferedWriter(settings)) {
        properties.store(out, null);
      }
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  Files.readString(CLASSPATH),
                  "org.gaul.s3proxy.Main",
                  "--properties",
                  settings.toString())
              .redirectErrorStream(true)
              .redirectOutput(Path.of("target/object-store.log").toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      Awaitility.await("the object store, see target/object-store.log")
          .atMost(Duration.ofSeconds(60))
          .until(() -> answers(port));
      return new ObjectStore(URI.create("http://127.0.0.1:" + port));
    } catch (IOException e) {
      throw new UncheckedIOException("mvn generate-resources -pl object-store makes it", e);
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  public URI endpoint() {
    return endpoint;
  }

  public List<String> keys() {
    try (S3Client client = client()) {
      return client.listObjectsV2(list -> list.bucket(BUCKET)).contents().stream()
          .map(S3Object::key)
          .toList();
    }
  }

  public byte[] content(String key) {
    try (S3Client client = client()) {
      return client.getObjectAsBytes(get -> get.bucket(BUCKET).key(key)).asByteArray();
    }
  }

  private S3Client client() {
    return S3Client.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .forcePathStyle(true)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)))
        .httpClientBuilder(
            software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient.builder())
        .build();
  }
}
