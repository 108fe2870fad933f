package dev.groundcrew.api.http;

import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** The name of who calls, as audit rows and events keep it. */
public final class UserName {

  private UserName() {}

  /** The user's name; null where nobody is logged in. */
  public static @Nullable String of(@Nullable Principal user) {
    return user == null ? null : user.getName();
  }
}
