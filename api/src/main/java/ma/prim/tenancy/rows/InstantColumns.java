package ma.prim.tenancy.rows;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.ValueExtractor;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.BasicBinder;
import org.hibernate.type.descriptor.jdbc.BasicExtractor;
import org.hibernate.type.descriptor.jdbc.TimestampUtcAsJdbcTimestampJdbcType;

/**
 * How times are read and written: columns are UTC, as connections are. By way of {@link
 * java.sql.Timestamp} each time of each row would make a calendar first.
 */
public class InstantColumns implements TypeContributor {

  @Override
  public void contribute(TypeContributions types, ServiceRegistry services) {
    types.contributeJdbcType(new UtcTime());
  }

  private static final class UtcTime extends TimestampUtcAsJdbcTimestampJdbcType {
    private static final long serialVersionUID = 1;

    @Override
    public <X> ValueBinder<X> getBinder(JavaType<X> type) {
      return new BasicBinder<>(type, this) {
        private static final long serialVersionUID = 1;

        @Override
        protected void doBind(
            PreparedStatement statement, X value, int index, WrapperOptions options)
            throws SQLException {
          statement.setObject(index, time(value, type, options));
        }

        @Override
        protected void doBind(
            CallableStatement statement, X value, String name, WrapperOptions options)
            throws SQLException {
          statement.setObject(name, time(value, type, options));
        }
      };
    }

    @Override
    public <X> ValueExtractor<X> getExtractor(JavaType<X> type) {
      return new BasicExtractor<>(type, this) {
        private static final long serialVersionUID = 1;

        @Override
        protected X doExtract(ResultSet row, int index, WrapperOptions options)
            throws SQLException {
          return instant(row.getObject(index, LocalDateTime.class), type, options);
        }

        @Override
        protected X doExtract(CallableStatement statement, int index, WrapperOptions options)
            throws SQLException {
          return instant(statement.getObject(index, LocalDateTime.class), type, options);
        }

        @Override
        protected X doExtract(CallableStatement statement, String name, WrapperOptions options)
            throws SQLException {
          return instant(statement.getObject(name, LocalDateTime.class), type, options);
        }
      };
    }

    private static <X> LocalDateTime time(X value, JavaType<X> type, WrapperOptions options) {
      return LocalDateTime.ofInstant(type.unwrap(value, Instant.class, options), ZoneOffset.UTC);
    }

    private static <X> X instant(LocalDateTime time, JavaType<X> type, WrapperOptions options) {
      return time == null ? null : type.wrap(time.toInstant(ZoneOffset.UTC), options);
    }
  }
}
