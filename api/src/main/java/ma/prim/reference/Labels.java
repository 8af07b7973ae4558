package ma.prim.reference;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What a code is called in the three languages of the service. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Labels(String ar, String fr, String en) {}
