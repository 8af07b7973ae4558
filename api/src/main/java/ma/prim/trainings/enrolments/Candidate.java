package ma.prim.trainings.enrolments;

import java.util.UUID;
import ma.prim.trainings.TrainingAudience;

/**
 * Who would take part.
 *
 * @param user null for somebody without an account
 * @param guest null for a user
 * @param cell null for who belongs to none
 */
record Candidate(UUID user, Guest guest, String cell, String province, TrainingAudience audience) {}
