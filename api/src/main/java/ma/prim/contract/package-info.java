/** What the OpenAPI document says of every operation alike, added once while the build runs. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "PRIM",
            version = "unversioned",
            description = Rules.OF_EVERY_OPERATION,
            contact = @Contact(name = "Whoever operates the platform of the region"),
            license =
                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")))
package ma.prim.contract;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
