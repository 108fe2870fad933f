package dev.groundcrew.cli.stream;

/**
 * An event of a stream.
 *
 * @param name {@code message} if the server gave it none
 * @param data its lines, with line feeds between them
 */
public record ServerEvent(String name, String data) {}
