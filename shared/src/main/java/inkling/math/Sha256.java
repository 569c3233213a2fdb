package inkling.math;

/** SHA-256 (FIPS 180-4), for browsers too: there is no MessageDigest in them. Feed it bytes, then ask once. */
public final class Sha256 {
    // (64) the first 32 bits of the fractional parts of the cube roots of the first 64 primes
    private static final int[] K = roundConstants();

    // (8) the same of the square roots of the first 8 primes
    private final int[] hash = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
    };
    private final int[] schedule = new int[64];
    private final byte[] block = new byte[64];
    private int filled;
    private long length;

    /** The digest of these bytes as 64 hex digits. */
    public static String hex(byte[] bytes) {
        return new Sha256().update(bytes, 0, bytes.length).hex();
    }

    /** Takes bytes[from] .. bytes[to − 1]. */
    public Sha256 update(byte[] bytes, int from, int to) {
        length += to - from;
        int at = from;
        while (at < to) {
            if (filled == 0 && to - at >= 64) {
                compress(bytes, at);
                at += 64;
            } else {
                int n = Math.min(64 - filled, to - at);
                System.arraycopy(bytes, at, block, filled, n);
                filled += n;
                at += n;
                if (filled == 64) {
                    compress(block, 0);
                    filled = 0;
                }
            }
        }
        return this;
    }

    /** Ends the message and gives its digest as 64 hex digits. */
    public String hex() {
        long bits = length * 8;
        byte[] padding = new byte[(filled < 56 ? 64 : 128) - filled];
        padding[0] = (byte) 0x80;
        for (int i = 0; i < 8; i++) {
            padding[padding.length - 1 - i] = (byte) (bits >>> (8 * i));
        }
        update(padding, 0, padding.length);
        StringBuilder hex = new StringBuilder(64);
        for (int word : hash) {
            for (int shift = 28; shift >= 0; shift -= 4) {
                hex.append(Character.forDigit((word >>> shift) & 15, 16));
            }
        }
        return hex.toString();
    }

    private void compress(byte[] bytes, int at) {
        int[] w = schedule;
        for (int t = 0; t < 16; t++) {
            int i = at + 4 * t;
            w[t] = bytes[i] << 24 | (bytes[i + 1] & 255) << 16 | (bytes[i + 2] & 255) << 8 | (bytes[i + 3] & 255);
        }
        for (int t = 16; t < 64; t++) {
            int x = w[t - 15];
            int y = w[t - 2];
            int s0 = Integer.rotateRight(x, 7) ^ Integer.rotateRight(x, 18) ^ (x >>> 3);
            int s1 = Integer.rotateRight(y, 17) ^ Integer.rotateRight(y, 19) ^ (y >>> 10);
            w[t] = w[t - 16] + s0 + w[t - 7] + s1;
        }
        int a = hash[0], b = hash[1], c = hash[2], d = hash[3];
        int e = hash[4], f = hash[5], g = hash[6], h = hash[7];
        for (int t = 0; t < 64; t++) {
            int s1 = Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25);
            int t1 = h + s1 + ((e & f) ^ (~e & g)) + K[t] + w[t];
            int s0 = Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22);
            int t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
            h = g;
            g = f;
            f = e;
            e = d + t1;
            d = c;
            c = b;
            b = a;
            a = t1 + t2;
        }
        hash[0] += a;
        hash[1] += b;
        hash[2] += c;
        hash[3] += d;
        hash[4] += e;
        hash[5] += f;
        hash[6] += g;
        hash[7] += h;
    }

    private static int[] roundConstants() {
        int[] k = new int[64];
        int found = 0;
        for (int n = 2; found < 64; n++) {
            if (isPrime(n)) {
                double root = cubeRoot(n);
                k[found++] = (int) (long) ((root - Math.floor(root)) * 0x1p32);
            }
        }
        return k;
    }

    private static boolean isPrime(int n) {
        for (int d = 2; d * d <= n; d++) {
            if (n % d == 0) {
                return false;
            }
        }
        return true;
    }

    /** By Newton's method: Math.cbrt may differ between platforms. */
    private static double cubeRoot(double x) {
        double root = x;
        for (int i = 0; i < 60; i++) {
            root = (2 * root + x / (root * root)) / 3;
        }
        return root;
    }
}
