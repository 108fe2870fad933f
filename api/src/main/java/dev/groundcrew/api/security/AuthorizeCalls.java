package dev.groundcrew.api.security;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Applies access rules to a chain. */
public final class AuthorizeCalls {

  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private AuthorizeCalls() {}

  /** The first rule that matches holds, as {@link AccessRules} says. */
  public static void by(
      List<AccessRule> rules,
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          calls) {
    // The container's errors, whose first dispatch was checked.
    calls.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
    rules.forEach(rule -> apply(calls, rule, methods(rule)));
    apply(calls, AccessRules.OTHERWISE_TO_READ, READING);
    apply(calls, AccessRules.OTHERWISE, Set.of());
  }

  /** Those that the rule is about; none means all. Spring MVC answers HEAD by what answers GET. */
  private static Set<HttpMethod> methods(AccessRule rule) {
    if (rule.method() == null) {
      return Set.of();
    }
    return rule.method().equals(HttpMethod.GET)
        ? Set.of(HttpMethod.GET, HttpMethod.HEAD)
        : Set.of(rule.method());
  }

  private static void apply(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          calls,
      AccessRule rule,
      Set<HttpMethod> methods) {
    RequestMatcher[] matchers =
        methods.isEmpty()
            ? new RequestMatcher[] {PathPatternRequestMatcher.pathPattern(rule.path())}
            : methods.stream()
                .map(method -> PathPatternRequestMatcher.pathPattern(method, rule.path()))
                .toArray(RequestMatcher[]::new);
    var matching = calls.requestMatchers(matchers);
    if (rule.role() == null) {
      matching.permitAll();
    } else {
      matching.hasRole(rule.role().name());
    }
  }
}
