package dev.groundcrew.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes no body over the limit: one that says so in Content-Length is refused unread, a chunked one
 * as soon as it gets there. Before all other filters, so that none reads a body that is too large.
 * {@link BodyDeadline} ends one that does not arrive in time: here it gets its name.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LimitBody extends OncePerRequestFilter {

  private static final String PROFILES = "/api/v1/profiles";
  private static final String BULK = "/api/v1/nodes/bulk";

  /** Where the page has a form for a profile. */
  private static final String PROFILES_OF_THE_PAGE = "/profiles";

  /** Where the page has a form for a webhook, whose template may be long. */
  private static final String WEBHOOKS_OF_THE_PAGE = "/webhooks";

  /** A form has up to three bytes for one. */
  private static final long FORM = 3;

  private static final String IMPORT = "/api/v1/nodes/import";

  private final long maxBody;
  private final long maxReportBody;
  private final long maxHookBody;
  private final long maxProfileBody;
  private final long maxImportBody;
  private final long maxBulkBody;
  private final Duration maxBodyTime;
  private final WriteProblem writeProblem;

  LimitBody(ApiProperties properties, WriteProblem writeProblem) {
    this.maxBody = properties.maxBody().toBytes();
    this.maxReportBody = properties.maxReportBody().toBytes();
    this.maxHookBody = properties.maxHookBody().toBytes();
    this.maxProfileBody = properties.maxProfileBody().toBytes();
    this.maxImportBody = properties.maxImportBody().toBytes();
    this.maxBulkBody = properties.maxBulkBody().toBytes();
    this.maxBodyTime = properties.maxBodyTime();
    this.writeProblem = writeProblem;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long limit = limit(request.getServletPath());
    if (request.getContentLengthLong() > limit) {
      writeProblem.write(
          request,
          response,
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          ProblemCode.BODY_TOO_LARGE,
          BodyRefusedException.tooLargeMessage(limit));
    } else {
      chain.doFilter(new LimitedRequest(request, limit, maxBodyTime), response);
    }
  }

  private long limit(String path) {
    if (MachinePaths.isOrIsBeneath(path, MachinePaths.HOOK)) {
      return maxHookBody;
    }
    if (MachinePaths.contains(path)) {
      return maxReportBody;
    }
    if (path.equals(IMPORT)) {
      return maxImportBody;
    }
    if (path.equals(BULK)) {
      return maxBulkBody;
    }
    if (MachinePaths.isOrIsBeneath(path, PROFILES_OF_THE_PAGE)) {
      return FORM * maxProfileBody;
    }
    if (MachinePaths.isOrIsBeneath(path, WEBHOOKS_OF_THE_PAGE)) {
      return FORM * maxBody;
    }
    return MachinePaths.isOrIsBeneath(path, PROFILES) ? maxProfileBody : maxBody;
  }

  private static final class LimitedRequest extends HttpServletRequestWrapper {

    private final long limit;
    private final Duration maxTime;
    private @Nullable LimitedStream stream;

    LimitedRequest(HttpServletRequest request, long limit, Duration maxTime) {
      super(request);
      this.limit = limit;
      this.maxTime = maxTime;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      if (stream == null) {
        stream = new LimitedStream(super.getInputStream(), limit, maxTime);
      }
      return stream;
    }

    /** Over the limited stream, or a reader would be a way around it. */
    @Override
    public BufferedReader getReader() throws IOException {
      String encoding = getCharacterEncoding();
      Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
      return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }
  }

  private static final class LimitedStream extends ServletInputStream {

    private final ServletInputStream body;
    private final long limit;
    private final Duration maxTime;
    private long left;

    LimitedStream(ServletInputStream body, long limit, Duration maxTime) {
      this.body = body;
      this.limit = limit;
      this.maxTime = maxTime;
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      int read = read(one, 0, 1);
      return read < 0 ? read : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = inTime(buffer, offset, length);
      left -= Math.max(0, read);
      if (left < 0) {
        throw BodyRefusedException.tooLarge(limit);
      }
      return read;
    }

    private int inTime(byte[] buffer, int offset, int length) throws IOException {
      try {
        return body.read(buffer, offset, length);
      } catch (IOException ended) {
        // Tomcat wraps it.
        if (ended instanceof SocketTimeoutException
            || ended.getCause() instanceof SocketTimeoutException) {
          throw BodyRefusedException.tooSlow(maxTime);
        }
        throw ended;
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
