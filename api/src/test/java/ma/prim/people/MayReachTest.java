package ma.prim.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether a person may be called and written to. */
class MayReachTest {

  @Test
  void whoSaidNothingIsNotKnownToRefuse() {
    assertThat(MayReach.of(null, false)).isEqualTo(new MayReach(null, null));
    assertThat(MayReach.of(List.of(phone(null, null)), false)).isEqualTo(new MayReach(null, null));
    assertThat(MayReach.of(List.of(phone(false, false), phone(null, null)), false).call()).isNull();
  }

  @Test
  void aSharedPhoneIsNotCalled() {
    assertThat(MayReach.of(List.of(phone(false, true)), false))
        .isEqualTo(new MayReach(false, true));
    assertThat(MayReach.of(List.of(phone(false, false), phone(false, false)), false))
        .isEqualTo(new MayReach(false, false));
  }

  @Test
  void oneNumberThatMayBeCalledIsEnough() {
    assertThat(MayReach.of(List.of(phone(false, false), phone(true, false)), false).call())
        .isTrue();
  }

  @Test
  void whatIsSaidOfAnAddressSaysNothingOfCalls() {
    ContactPoint email = new ContactPoint(ContactPoint.Type.EMAIL, "a@b.example", true, true, null);
    assertThat(MayReach.of(List.of(phone(false, false), email), false))
        .isEqualTo(new MayReach(false, true));
  }

  @Test
  void anObjectionGoesBeforeEverything() {
    assertThat(MayReach.of(List.of(phone(true, true)), true)).isEqualTo(new MayReach(false, false));
  }

  private static ContactPoint phone(Boolean call, Boolean message) {
    return new ContactPoint(ContactPoint.Type.PHONE, "+212612345678", call, message, null);
  }
}
