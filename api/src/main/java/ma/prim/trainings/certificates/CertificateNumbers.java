package ma.prim.trainings.certificates;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.RegionData;

/**
 * Numbers of certificates: {@code 02-2027-00017}, unique in the country, gaps allowed. Taken
 * outside of the transaction, so that nobody waits for another session's certificates.
 */
@Singleton
@NativeSql("an upsert, which HQL does not have, of the counter of one year")
class CertificateNumbers {
  private static final String TAKE =
      "insert into certificate_number (year, last) values (?, last_insert_id(?))"
          + " on duplicate key update last = last_insert_id(last + ?)";

  private final RegionData data;
  private final CurrentRegion region;

  CertificateNumbers(RegionData data, CurrentRegion region) {
    this.data = data;
    this.region = region;
  }

  List<String> next(int year, int howMany) {
    if (howMany == 0) {
      return List.of();
    }
    long last = take(year, howMany);
    String of = CertificateCode.digits(region.get().config().iso());
    return LongStream.rangeClosed(last - howMany + 1, last)
        .mapToObj(number -> "%s-%d-%05d".formatted(of, year, number))
        .toList();
  }

  private long take(int year, int howMany) {
    try (Connection connection = data.aside(region.get()).getConnection();
        PreparedStatement take = connection.prepareStatement(TAKE);
        PreparedStatement taken = connection.prepareStatement("select last_insert_id()")) {
      take.setInt(1, year);
      take.setLong(2, howMany);
      take.setLong(3, howMany);
      take.executeUpdate();
      try (ResultSet last = taken.executeQuery()) {
        last.next();
        return last.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("no number for a certificate", e);
    }
  }
}
