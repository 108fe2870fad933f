package dev.groundcrew.api.machine.hook;

import dev.groundcrew.api.machine.report.HeadAndTail;
import dev.groundcrew.api.machine.report.StorableText;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The beginning and the end of a file, however long it is. */
final class KeptBytes extends OutputStream {

  /** The longest text of a file, in bytes of UTF-8. */
  static final int MAX = 1024 * 1024;

  private static final int HEAD = 128 * 1024;
  private static final int TAIL = 895 * 1024;

  /** What is no UTF-8 takes more as text than it took as bytes. The rest is for the mark. */
  private static final HeadAndTail AS_TEXT = new HeadAndTail(HEAD, MAX - HEAD - 64);

  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private byte[] tail = new byte[0];
  private long total;

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int toHead = Math.min(length, HEAD - head.size());
    head.write(bytes, offset, toHead);
    total += toHead;
    for (int i = offset + toHead; i < offset + length; i++) {
      writeToTail(bytes[i]);
    }
  }

  /** A ring. */
  private void writeToTail(byte one) {
    if (tail.length == 0) {
      tail = new byte[TAIL];
    }
    tail[(int) ((total - HEAD) % TAIL)] = one;
    total++;
  }

  /** How many bytes were written in all. */
  long total() {
    return total;
  }

  /** The text of what is kept. */
  String text() {
    byte[] begin = head.toByteArray();
    byte[] end = end();
    long cut = total - begin.length - end.length;
    if (cut == 0) {
      begin = concatenated(begin, end);
      return AS_TEXT.of(StorableText.of(new String(begin, StandardCharsets.UTF_8)));
    }
    return AS_TEXT.of(
        StorableText.of(
            new String(begin, StandardCharsets.UTF_8)
                + "\n[%d bytes cut]\n".formatted(cut)
                + new String(end, StandardCharsets.UTF_8)));
  }

  private byte[] end() {
    long toTail = total - head.size();
    int length = (int) Math.min(toTail, TAIL);
    byte[] end = new byte[length];
    int begin = toTail > TAIL ? (int) (toTail % TAIL) : 0;
    for (int i = 0; i < length; i++) {
      end[i] = tail[(begin + i) % TAIL];
    }
    return end;
  }

  private static byte[] concatenated(byte[] one, byte[] other) {
    byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
