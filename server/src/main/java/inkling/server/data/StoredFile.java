package inkling.server.data;

/**
 * A file as it lies on disk or in the jar.
 *
 * @param source what to call it in an error
 * @param packed whether the bytes are compressed with gzip
 */
record StoredFile(String source, byte[] bytes, boolean packed) {
    byte[] unpacked() {
        return packed ? Gzip.unpack(source, bytes) : bytes;
    }

    byte[] gzip() {
        return packed ? bytes : Gzip.pack(bytes);
    }
}
