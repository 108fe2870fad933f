package dev.groundcrew.standalone.http;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Somebody who logs in at an {@link Issuer}.
 *
 * @param idToken changes the claims of the ID token
 * @param forged whether another key signs it
 * @param userInfo what is told to whoever has the access token
 */
record Person(
    String name,
    List<String> roles,
    UnaryOperator<JWTClaimsSet.Builder> idToken,
    boolean forged,
    Map<String, Object> userInfo) {

  static Person of(String name, String... roles) {
    return new Person(name, List.of(roles), claims -> claims, false, Map.of());
  }

  Person withIdToken(UnaryOperator<JWTClaimsSet.Builder> change) {
    return new Person(name, roles, change, forged, userInfo);
  }

  Person forgedOne() {
    return new Person(name, roles, idToken, true, userInfo);
  }

  Person withUserInfo(Map<String, Object> claims) {
    return new Person(name, roles, idToken, forged, claims);
  }
}
