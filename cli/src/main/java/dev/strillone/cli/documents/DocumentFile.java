package dev.strillone.cli.documents;

/**
 * A document that was read.
 *
 * @param name as the person gave it; the article's {@code source.uri}
 * @param contentType what the bytes are
 */
@SuppressWarnings("ArrayRecordComponent") // read once, sent once
public record DocumentFile(String name, String contentType, byte[] bytes) {}
