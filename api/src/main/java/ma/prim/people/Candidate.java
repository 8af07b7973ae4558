package ma.prim.people;

import java.util.UUID;

/**
 * A file that may be a duplicate, opened to be compared. It may be another cell's: of what it says
 * nothing may be answered.
 *
 * @param concealed a person at risk, of whom other cells must not even learn that there is a file
 */
public record Candidate(UUID id, boolean concealed, PersonFields fields) {}
