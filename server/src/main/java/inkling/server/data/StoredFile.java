package inkling.server.data;

/**
 * A file as it lies on disk or in the jar, raw or compressed with gzip. Its first two bytes say which, not its name:
 * browsers that download a .gz often unpack it, and leave the name.
 *
 * @param source what to call it in an error
 */
record StoredFile(String source, byte[] bytes) {
    byte[] unpacked() {
        return GzipMember.begins(bytes) ? Gzip.unpack(source, bytes) : bytes;
    }

    byte[] gzip() {
        return GzipMember.begins(bytes) ? bytes : Gzip.pack(bytes);
    }
}
