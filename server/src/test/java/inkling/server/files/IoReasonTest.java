package inkling.server.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class IoReasonTest {
    private static final String PATH = "/home/zoe/models/one.json";

    @Test
    void saysWhyWithoutThePathThatJavaSays() {
        assertEquals("access denied", IoReason.of(new AccessDeniedException(PATH)));
        assertEquals("there is no such file or folder", IoReason.of(new NoSuchFileException(PATH)));
        assertEquals("Not a directory", IoReason.of(new FileSystemException(PATH, null, "Not a directory")));
        assertEquals("No space left on device", IoReason.of(new IOException("No space left on device")));
    }

    @Test
    void saysSoWhereThereIsNoReason() {
        assertEquals("the system gives no reason", IoReason.of(new DirectoryNotEmptyException(PATH)));
        assertEquals("the system gives no reason", IoReason.of(new IOException()));
    }
}
