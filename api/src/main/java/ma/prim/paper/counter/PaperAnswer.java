package ma.prim.paper.counter;

import jakarta.inject.Singleton;
import ma.prim.paper.Paper;
import ma.prim.paper.Printer;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Sends a paper as a file to be saved or printed; its name says nothing of the person. */
@Singleton
public class PaperAnswer {
  public static final String PDF = "application/pdf";

  private final Printer printer;

  PaperAnswer(Printer printer) {
    this.printer = printer;
  }

  public RestResponse<byte[]> of(Paper paper, String name) {
    return ResponseBuilder.ok(printer.print(paper), PDF)
        .header("Content-Disposition", "attachment; filename=\"" + name + ".pdf\"")
        .build();
  }
}
