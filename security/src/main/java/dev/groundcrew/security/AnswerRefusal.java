package dev.groundcrew.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes the answer to a call that is refused, in the words of the process that refuses it. */
@FunctionalInterface
public interface AnswerRefusal {

  /** Writes it. */
  void answer(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException;
}
