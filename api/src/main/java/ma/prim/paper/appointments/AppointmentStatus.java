package ma.prim.paper.appointments;

/** Whether the person is still awaited. */
public enum AppointmentStatus {
  PLANNED,
  CANCELLED
}
