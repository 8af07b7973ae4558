package ma.prim.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the service answers in a second against what its floor does: in turns, both asked the same
 * by the same number of lanes, until the processors are full.
 */
final class Throughput {
  /** So many as a region has connections: more wait, fewer leave the disk idle. */
  private static final int LANES = 16;

  private final Desks ours;
  private final Desks floors;
  private final Asker service;
  private final Asker floor;
  private final Form form;
  private final Servers serviceServers;
  private final Servers floorServers;

  Throughput(
      Desks ours, Desks floors, Asker service, Asker floor, Form form, Servers serviceServers,
      Servers floorServers) {
    this.ours = ours;
    this.floors = floors;
    this.service = service;
    this.floor = floor;
    this.form = form;
    this.serviceServers = serviceServers;
    this.floorServers = floorServers;
  }

  /** One side, over all its turns. */
  private record Side(
      ClosedLoop loop, Desks desks, Servers servers, List<Double> perSecond, List<Double> bytes,
      double[] millis) {
    Side(Asker asker, Desks desks, Servers servers) {
      this(new ClosedLoop(asker, LANES), desks, servers, new ArrayList<>(), new ArrayList<>(), new double[2]);
    }

    void warmUp(String kind, Duration duration) throws InterruptedException {
      run(kind, duration);
    }

    private ClosedLoop.Count run(String kind, Duration duration) throws InterruptedException {
      ClosedLoop.Count count = loop.run(random -> desks.ask(kind, random), duration);
      if (!count.failures().isEmpty()) {
        throw new IllegalStateException(count.failures().toString());
      }
      return count;
    }

    void turn(String kind, Duration slice) throws InterruptedException {
      Servers.Used before = servers.used();
      ClosedLoop.Count count = run(kind, slice);
      Servers.Used used = servers.used().since(before);
      millis[0] += used.serviceMillis(count.answers());
      millis[1] += used.mysqlMillis(count.answers());
      perSecond.add(count.perSecond());
      bytes.add(count.bytes());
    }
  }

  Row measure(String kind, double least) throws InterruptedException {
    Side mine = new Side(service, ours, serviceServers);
    Side reference = new Side(floor, floors, floorServers);
    mine.warmUp(kind, form.warmUp);
    reference.warmUp(kind, form.warmUp);
    for (int round = 0; round < form.rounds; round++) {
      mine.turn(kind, form.slice);
      reference.turn(kind, form.slice);
    }
    double[] ratios = new double[form.rounds];
    for (int round = 0; round < form.rounds; round++) {
      ratios[round] = mine.perSecond().get(round) / reference.perSecond().get(round);
    }
    System.err.printf("%s: %s%n", kind, Arrays.toString(ratios));
    return Row.atLeast(
        kind + ": throughput",
        Row.shown(median(mine.perSecond())) + "/s",
        "floor " + Row.shown(median(reference.perSecond())) + "/s",
        median(Arrays.stream(ratios).boxed().toList()),
        least,
        Row.with(
            "lanes", LANES,
            "oursPerSecond", mine.perSecond(),
            "floorPerSecond", reference.perSecond(),
            "ratios", ratios,
            "oursProcessor", processor(mine),
            "floorProcessor", processor(reference),
            "bytesOfAnswer", List.of(median(mine.bytes()), median(reference.bytes()))));
  }

  /** Milliseconds of a request; does not depend on what else the machine does. */
  private Map<String, Object> processor(Side side) {
    return Row.with(
        "serviceMillis", side.millis()[0] / form.rounds, "mysqlMillis", side.millis()[1] / form.rounds);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
