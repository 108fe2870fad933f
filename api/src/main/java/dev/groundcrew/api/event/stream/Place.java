package dev.groundcrew.api.event.stream;

import dev.groundcrew.store.feed.FeedPosition;

/**
 * Where somebody is in what this api remembers.
 *
 * @param beginning how often it has begun anew until then
 */
record Place(FeedPosition position, int beginning) {

  Place at(FeedPosition other) {
    return new Place(other, beginning);
  }
}
