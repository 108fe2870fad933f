package dev.groundcrew.store;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Ids of rows: UUIDv7, which sort by the time they were made and so keep indexes compact. */
public final class NewId {

  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private NewId() {}

  /** A new id, unlike any other. */
  public static UUID next() {
    return GENERATOR.generate();
  }
}
