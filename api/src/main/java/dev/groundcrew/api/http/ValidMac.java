package dev.groundcrew.api.http;

import dev.groundcrew.workflows.node.MacAddress;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A MAC address in any usual spelling that a node can have, or null. The error says why not. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidMac.Validator.class)
public @interface ValidMac {

  String message() default MacAddress.NOT_A_MAC;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Has {@link MacAddress} read it. */
  final class Validator implements ConstraintValidator<ValidMac, String> {
    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      return value == null
          || switch (MacAddress.read(value)) {
            case MacAddress.Reading.Usable usable -> true;
            case MacAddress.Reading.Unusable unusable -> {
              context.disableDefaultConstraintViolation();
              // A fixed sentence: nothing the caller sent gets into the template.
              context
                  .buildConstraintViolationWithTemplate(unusable.reason())
                  .addConstraintViolation();
              yield false;
            }
          };
    }
  }
}
