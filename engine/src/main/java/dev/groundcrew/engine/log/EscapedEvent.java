package dev.groundcrew.engine.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggerContextVO;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;

/** A line of the log as it was written, but with all text that may come from callers escaped. */
record EscapedEvent(ILoggingEvent event) implements ILoggingEvent {

  /** They explain a failed start in several lines, from configuration alone. */
  private static final Set<String> WRITE_SEVERAL_LINES =
      Set.of(
          "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter",
          "org.springframework.boot.autoconfigure.logging.ConditionEvaluationReportLogger");

  @Override
  public @Nullable String getFormattedMessage() {
    String message = event.getFormattedMessage();
    if (message == null) {
      return null;
    }
    return WRITE_SEVERAL_LINES.contains(event.getLoggerName())
        ? EscapeControlCharacters.inLinesOf(message)
        : EscapeControlCharacters.in(message);
  }

  @Override
  public @Nullable IThrowableProxy getThrowableProxy() {
    return EscapedThrowable.of(event.getThrowableProxy());
  }

  @Override
  public String getThreadName() {
    return EscapeControlCharacters.in(String.valueOf(event.getThreadName()));
  }

  @Override
  public Map<String, String> getMDCPropertyMap() {
    Map<String, String> escaped = new LinkedHashMap<>();
    event
        .getMDCPropertyMap()
        .forEach(
            (key, value) -> escaped.put(key, EscapeControlCharacters.in(String.valueOf(value))));
    return escaped;
  }

  @Override
  public Map<String, String> getMdc() {
    return getMDCPropertyMap();
  }

  @Override
  public @Nullable List<KeyValuePair> getKeyValuePairs() {
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    return pairs == null
        ? null
        : pairs.stream()
            .map(
                pair ->
                    new KeyValuePair(
                        pair.key, EscapeControlCharacters.in(String.valueOf(pair.value))))
            .toList();
  }

  @Override
  public Level getLevel() {
    return event.getLevel();
  }

  @Override
  public String getMessage() {
    return event.getMessage();
  }

  @Override
  public Object @Nullable [] getArgumentArray() {
    return event.getArgumentArray();
  }

  @Override
  public String getLoggerName() {
    return event.getLoggerName();
  }

  @Override
  public LoggerContextVO getLoggerContextVO() {
    return event.getLoggerContextVO();
  }

  @Override
  public StackTraceElement[] getCallerData() {
    return event.getCallerData();
  }

  @Override
  public boolean hasCallerData() {
    return event.hasCallerData();
  }

  @Override
  public List<Marker> getMarkerList() {
    return event.getMarkerList();
  }

  @Override
  public long getTimeStamp() {
    return event.getTimeStamp();
  }

  @Override
  public int getNanoseconds() {
    return event.getNanoseconds();
  }

  @Override
  public long getSequenceNumber() {
    return event.getSequenceNumber();
  }

  @Override
  public void prepareForDeferredProcessing() {
    event.prepareForDeferredProcessing();
  }
}
