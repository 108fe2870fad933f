package dev.groundcrew.api.page;

import org.springframework.http.HttpStatus;

/**
 * Why something can't be done.
 *
 * @param detail in the API's words
 */
record RefusalView(int status, String title, String detail) {

  static RefusalView of(HttpStatus status, String detail) {
    return new RefusalView(status.value(), status.getReasonPhrase(), detail);
  }
}
