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

/** A MAC address in any usual spelling, or null. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidMac.Validator.class)
public @interface ValidMac {

  String message() default "must be a MAC address, such as 52:54:00:12:34:56";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Has {@link MacAddress} read it. */
  final class Validator implements ConstraintValidator<ValidMac, String> {
    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      return value == null || MacAddress.parse(value).isPresent();
    }
  }
}
