package ma.prim.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.inject.Singleton;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Objects;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;
import org.hibernate.validator.spi.nodenameprovider.PropertyNodeNameProvider;

/** What is wrong is named as the caller wrote it: {@code /case/need}, not as the code calls it. */
@Singleton
class ConstraintNames implements ValidatorFactoryCustomizer {

  @Override
  public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
    configuration.propertyNodeNameProvider(new AsInJson());
  }

  /** Looks for the name that a field says it has in JSON. */
  private static final class AsInJson implements PropertyNodeNameProvider {
    @Override
    public String getName(Property property) {
      return property instanceof JavaBeanProperty bean
          ? Arrays.stream(bean.getDeclaringClass().getDeclaredFields())
              .filter(field -> field.getName().equals(bean.getName()))
              .map((Field field) -> field.getAnnotation(JsonProperty.class))
              .filter(Objects::nonNull)
              .map(JsonProperty::value)
              .findFirst()
              .orElse(property.getName())
          : property.getName();
    }
  }
}
