package ma.prim.bench;

import java.time.Duration;

/**
 * How long and how much is measured.
 *
 * @param rounds how often ours and its reference take turns
 * @param slice how long each turn is
 * @param perSecond requests a second where times are taken
 */
enum Form {
  SHORT(Duration.ofSeconds(4), 3, Duration.ofSeconds(2), 40, Duration.ofSeconds(6), 3, 6, 2000, 500, 10, 2),
  FULL(Duration.ofSeconds(20), 6, Duration.ofSeconds(5), 60, Duration.ofSeconds(30), 6, 20, 100_000, 500, 60, 5);

  final Duration warmUp;
  final int rounds;
  final Duration slice;
  final int perSecond;
  final Duration timed;
  final int warmUpImports;
  final int smallImports;
  final int largeImport;
  final int events;
  final int eventSeconds;
  final int starts;

  Form(
      Duration warmUp, int rounds, Duration slice, int perSecond, Duration timed, int warmUpImports, int smallImports,
      int largeImport, int events, int eventSeconds, int starts) {
    this.warmUp = warmUp;
    this.rounds = rounds;
    this.slice = slice;
    this.perSecond = perSecond;
    this.timed = timed;
    this.warmUpImports = warmUpImports;
    this.smallImports = smallImports;
    this.largeImport = largeImport;
    this.events = events;
    this.eventSeconds = eventSeconds;
    this.starts = starts;
  }

  static Form of(String word) {
    return word.equals("full") ? FULL : SHORT;
  }
}
