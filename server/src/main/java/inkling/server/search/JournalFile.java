package inkling.server.search;

import inkling.data.MalformedDataException;
import inkling.search.Journal;
import inkling.search.TrialRecord;
import inkling.server.files.AtomicFile;
import inkling.server.files.FileFailure;
import inkling.server.files.IoReason;
import inkling.server.files.OutFile;
import inkling.server.files.Utf8;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A journal in a file that no other process can use meanwhile. Each line is written in one piece and forced to the disk
 * before anything else is done, so that a process that dies, however suddenly, tears at most its last line.
 */
public final class JournalFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel; // at the file's end
    private final Journal journal;

    private JournalFile(Path path, FileChannel channel, Journal journal) {
        this.path = path;
        this.channel = channel;
        this.journal = journal;
    }

    /**
     * Opens a journal, or begins one. What was torn off in its last line is cut off the file, and nothing else ever is.
     *
     * @throws MalformedDataException if it is no journal; it is left as it is
     * @throws FileFailure if it cannot be written, or another process uses it
     */
    public static JournalFile open(Path path, String dataSha256) {
        new OutFile(path).requireWritable();
        try {
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                return locked(path, channel, dataSha256);
            } catch (IOException | RuntimeException e) {
                channel.close(); // with its lock
                throw e;
            }
        } catch (IOException e) {
            throw new FileFailure("cannot use " + path + " as a journal: " + IoReason.of(e), e);
        }
    }

    private static JournalFile locked(Path path, FileChannel channel, String dataSha256) throws IOException {
        if (tryLock(channel) == null) {
            throw new FileFailure(
                    "another search is writing to " + path + ": wait for its end, or name another with --journal");
        }
        AtomicFile.syncFolder(path);
        byte[] bytes = readAll(channel);
        String source = path.toString();
        String text = Utf8.decodeTorn(source, bytes);
        Journal journal = Journal.read(source, text, dataSha256);
        JournalFile file = new JournalFile(path, channel, journal);
        file.mendLastLine(bytes, text.substring(text.lastIndexOf('\n') + 1), dataSha256);
        return file;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // it is this process that has it, which the caller says as well
        }
    }

    private static byte[] readAll(FileChannel channel) throws IOException {
        if (channel.size() > Integer.MAX_VALUE - 8) {
            throw new IOException("it is too large, " + channel.size() + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
        int read = 0;
        while (read >= 0 && bytes.hasRemaining()) {
            read = channel.read(bytes);
        }
        return bytes.array();
    }

    /**
     * Lets the file end with a line break: cuts off a torn line, ends a whole one.
     *
     * @param last what the bytes after the last line break say
     */
    private void mendLastLine(byte[] bytes, String last, String dataSha256) throws IOException {
        int least = Utf8.markLength(bytes);
        int begin = bytes.length;
        while (begin > least && bytes[begin - 1] != '\n') {
            begin--;
        }
        channel.position(bytes.length);
        if (last.isEmpty()) {
            return;
        }
        try {
            Journal.read(path.toString(), last + "\n", dataSha256);
            write("\n");
        } catch (MalformedDataException torn) { // the journal has warned of it
            channel.truncate(begin);
            channel.force(true);
        }
    }

    /** What is in it. */
    public Journal journal() {
        return journal;
    }

    /** Adds a line; when this returns, it is on the disk. */
    public void append(TrialRecord entry) {
        try {
            write(Journal.line(entry));
        } catch (IOException e) {
            throw new FileFailure("cannot write to " + path + ": " + IoReason.of(e), e);
        }
        journal.add(entry);
    }

    private void write(String line) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(Utf8.encode(line));
        while (rest.hasRemaining()) { // all in one piece, unless the disk is full
            channel.write(rest);
        }
        channel.force(true);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new FileFailure("cannot close " + path + ": " + IoReason.of(e), e);
        }
    }
}
