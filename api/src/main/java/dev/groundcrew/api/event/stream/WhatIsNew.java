package dev.groundcrew.api.event.stream;

import java.util.List;

/** What there is to tell somebody who knows all up to a position. */
sealed interface WhatIsNew {

  /** These, in order; none if nothing has happened for the time of a heartbeat. */
  record Next(List<Told> list) implements WhatIsNew {}

  /** More than what is remembered. */
  record TooMuch() implements WhatIsNew {}

  /** What is remembered has begun anew: the place means nothing any more. */
  record AnotherFeed() implements WhatIsNew {}

  /** Nothing any more: the api ends. */
  record Ended() implements WhatIsNew {}
}
