package dev.groundcrew.api.security;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Applies access rules to a chain. */
public final class AuthorizeCalls {

  private AuthorizeCalls() {}

  /** The first rule that matches holds; a call without one needs {@link AccessRules#OTHERWISE}. */
  public static void by(
      List<AccessRule> rules,
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          calls) {
    // The container's errors, whose first dispatch was checked.
    calls.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
    rules.forEach(rule -> apply(calls, rule));
    apply(calls, AccessRules.OTHERWISE);
  }

  private static void apply(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          calls,
      AccessRule rule) {
    var matching =
        calls.requestMatchers(
            rule.method() == null
                ? PathPatternRequestMatcher.pathPattern(rule.path())
                : PathPatternRequestMatcher.pathPattern(rule.method(), rule.path()));
    if (rule.role() == null) {
      matching.permitAll();
    } else {
      matching.hasRole(rule.role().name());
    }
  }
}
