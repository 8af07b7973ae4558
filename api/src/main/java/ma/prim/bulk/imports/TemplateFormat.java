package ma.prim.bulk.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a template is written as. */
@Schema(name = "ImportTemplateFormat")
public enum TemplateFormat {
  CSV,
  XLSX
}
